/**
 * The HTML documentation as a reader has it: on a phone, on a desk, in the dark and in print. Nothing may be said on the
 * console, nothing may stand out of the page, and axe may find nothing serious. `PAGE_PICTURES=DIR` keeps the pictures.
 */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildInventory } from "../../spec/reference-library/inventory.ts";
import { bindwright, makeScratchFolder, repositoryRoot } from "../../spec/support/outside.ts";
import { emitModule } from "../../src/translate.ts";
import { Browser, findBrowser } from "./browser.ts";
import type { Check, Outcome } from "./check.ts";

interface View {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: "light" | "dark";
  readonly media: "screen" | "print";
}

const views: readonly View[] = [
  { name: "phone", width: 360, height: 740, scheme: "light", media: "screen" },
  { name: "desk", width: 1280, height: 900, scheme: "light", media: "screen" },
  { name: "dark", width: 1280, height: 900, scheme: "dark", media: "screen" },
  { name: "print", width: 794, height: 1123, scheme: "light", media: "print" },
];

const axeFile = join(repositoryRoot, "node_modules", "axe-core", "axe.min.js");
const folder = makeScratchFolder();

export function pageChecks(): readonly Check[] {
  const browser = findBrowser();
  const missing =
    browser === undefined
      ? "not on PATH: chromium"
      : existsSync(axeFile)
        ? undefined
        : "axe-core is not installed";
  const ask = (name: string, absent: string | undefined, make: () => Promise<string>): Check => ({
    name: `page: ${name}`,
    missing: missing ?? absent,
    judge: async () => judgePage(browser ?? "", name, await make()),
  });
  return [
    ask("reference library", undefined, async () => {
      const { outputs } = await emitModule(buildInventory().build(), { outputLanguage: "html" });
      return outputs[0]?.text ?? "";
    }),
    ask("zlib", existsSync("/usr/include/zlib.h") ? undefined : "zlib.h is not installed", async () => {
      const { status, stdout, stderr } = bindwright(["--output-language", "html", "--docs", "zlib.h"]);
      if (status !== 0) throw new Error(stderr);
      return stdout;
    }),
  ];
}

async function judgePage(program: string, name: string, text: string): Promise<Outcome> {
  const path = join(folder, `${name.replaceAll(" ", "-")}.html`);
  writeFileSync(path, text);
  const browser = new Browser(program);
  const faults: string[] = [];
  try {
    await browser.open();
    browser.listen((method, values) => {
      if (/^(?:Runtime\.(?:consoleAPICalled|exceptionThrown)|Log\.entryAdded)$/.test(method))
        faults.push(`the console: ${JSON.stringify(values).slice(0, 500)}`);
    });
    const loaded = new Promise<void>((resolve) =>
      browser.listen((method) => method === "Page.loadEventFired" && resolve()),
    );
    await browser.ask("Page.navigate", { url: pathToFileURL(path).href });
    await loaded;
    for (const view of views) faults.push(...(await judgeView(browser, name, view)));
    faults.push(...(await judgeSearch(browser)));
  } finally {
    await browser.close();
  }
  if (faults.length > 0) return { kind: "failed", words: faults.join("\n") };
  return { kind: "passed", words: `${views.length} views, nothing on the console, nothing serious by axe` };
}

async function judgeView(browser: Browser, name: string, view: View): Promise<readonly string[]> {
  const { width, height, scheme, media } = view;
  await browser.ask("Emulation.setDeviceMetricsOverride", {
    width,
    height,
    deviceScaleFactor: 1,
    mobile: width < 500,
  });
  await browser.ask("Emulation.setEmulatedMedia", {
    media,
    features: [{ name: "prefers-color-scheme", value: scheme }],
  });
  await keepPicture(browser, name, view);
  const faults: string[] = [];
  const scroll = Number(await browser.evaluate("document.documentElement.scrollWidth"));
  if (scroll > width) faults.push(`${view.name}: the page is ${scroll} wide, and the screen ${width}`);
  if (media === "print") return faults;
  await browser.evaluate(`${readFileSync(axeFile, "utf8")};undefined`);
  const found = await browser.evaluate(
    `axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => id + " " + nodes.length + " times, as in " + nodes[0].html.slice(0, 200)))`,
  );
  return [...faults, ...(found as string[]).map((fault) => `${view.name}: ${fault}`)];
}

async function keepPicture(browser: Browser, name: string, view: View): Promise<void> {
  const place = process.env.PAGE_PICTURES;
  if (place === undefined) return;
  const { data } = await browser.ask("Page.captureScreenshot", { format: "png" });
  const file = `${name.replaceAll(" ", "-")}-${view.name}.png`;
  writeFileSync(join(place, file), Buffer.from(String(data), "base64"));
}

/** A word that one entry has leaves that entry; none leaves all. */
async function judgeSearch(browser: Browser): Promise<readonly string[]> {
  const count = async (words: string): Promise<number> =>
    Number(
      await browser.evaluate(`(() => {
        const search = document.getElementById("search");
        search.value = ${JSON.stringify(words)};
        search.dispatchEvent(new Event("input"));
        return document.querySelectorAll("article:not([hidden])").length;
      })()`),
    );
  const all = await count("");
  const last = String(
    await browser.evaluate('[...document.querySelectorAll("article")].at(-1).dataset.name'),
  );
  const found = await count(last);
  const none = await count("no such name");
  const isRight = all > 10 && found >= 1 && found < all && none === 0;
  return isRight ? [] : [`the search finds ${found} of ${all} for ${last}, and ${none} for nothing`];
}
