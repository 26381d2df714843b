/** The style and the search of the HTML page. */

export const pageStyle: string = `:root { color-scheme: light dark; --line: #767676; --soft: #f2f2f2; --text: #1b1b1b; --link: #0645ad; --back: #ffffff; --a: #cfe3f7; --b: #e7dcf5; }
@media (prefers-color-scheme: dark) { :root { --soft: #262626; --text: #eeeeee; --link: #8ab4f8; --back: #161616; --a: #1f3d5c; --b: #3c2d55; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 0 1rem 4rem; max-width: 60rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--back); overflow-wrap: anywhere; }
a { color: var(--link); }
header { position: sticky; top: 0; background: var(--back); border-bottom: 1px solid var(--line); padding: 0.5rem 0; }
h1 { margin: 0; font-size: 1.4rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1rem; list-style: none; margin: 0.25rem 0 0; padding: 0; }
input { font: inherit; width: 100%; max-width: 24rem; padding: 0.25rem 0.5rem; border: 1px solid var(--line); border-radius: 4px; color: inherit; background: var(--back); }
#count { display: inline; margin: 0 0 0 0.5rem; }
article { border-bottom: 1px solid var(--line); padding: 0.5rem 0 1rem; scroll-margin-top: 9rem; }
h2 { scroll-margin-top: 9rem; }
h3 { margin: 0.5rem 0; }
h3 a { color: inherit; text-decoration: none; }
h3 a:hover, h3 a:focus { text-decoration: underline; }
pre { overflow-x: auto; padding: 0.75rem; background: var(--soft); border-radius: 4px; }
.note { margin: 0.25rem 0; font-style: italic; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: 0.25rem 1rem; }
dt { font-family: ui-monospace, monospace; }
dd { margin: 0; }
figure { margin: 0.5rem 0; }
.map { position: relative; height: 2rem; overflow: hidden; box-shadow: inset 0 0 0 1px var(--line); background: var(--soft); }
.map span { position: absolute; top: 0; bottom: 0; padding: 0 0.2rem; overflow: hidden; box-shadow: inset 0 0 0 1px var(--line); background: var(--a); font: 0.85rem/2rem ui-monospace, monospace; text-overflow: ellipsis; white-space: nowrap; print-color-adjust: exact; }
.map span:nth-child(even) { background: var(--b); }
[hidden] { display: none; }
@media (max-width: 40rem) { header { position: static; } dl { grid-template-columns: 1fr; } dd { padding-left: 1rem; } }
@media print { header input, header label, header p, nav { display: none !important; } h2, h3 { break-after: avoid; } pre { white-space: pre-wrap; } header { position: static; } article { break-inside: avoid; } }`;

export const pageScript: string = `"use strict";
const search = document.getElementById("search");
const count = document.getElementById("count");
const articles = [...document.querySelectorAll("article")];
search.addEventListener("input", () => {
  const words = search.value.toLowerCase().split(/\\s+/).filter((word) => word !== "");
  let shown = 0;
  for (const article of articles) {
    const fits = words.every((word) => article.dataset.name.includes(word));
    article.hidden = !fits;
    if (fits) shown++;
  }
  for (const section of document.querySelectorAll("section"))
    section.hidden = section.querySelector("article:not([hidden])") === null;
  count.textContent = words.length === 0 ? "" : shown + " found";
});`;
