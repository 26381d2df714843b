/** Completion for fish. */

import { type Flag, formOf } from "../flag.ts";
import { allCommands, allFlags, describe, explained, type Offer, offerOf, programs } from "./completion.ts";

export function renderFish(): string {
  const lines = allFlags.flatMap((flag) => flag.spellings.map((spelling) => lineOf(flag, spelling)));
  return `# fish completion for bindwright: bindwright --completions fish | source

${[...wordLines(), ...lines].join("\n")}
`;
}

/** The other names of the program, and the words that are no flags; by their place, since fish counts no words. */
function wordLines(): readonly string[] {
  const [name, ...others] = programs;
  const before = (count: number): string => `test (count (commandline -opc)) -eq ${count}`;
  const isExplain = `${before(2)}; and test (commandline -opc)[2] = ${explained.command}`;
  return [
    ...others.map((other) => `complete -c ${other} -w ${name}`),
    ...allCommands.map((command) =>
      ["complete -c", name, "-n", quote(before(1)), "-a", command.name, "-d", quote(command.help)].join(" "),
    ),
    `complete -c ${name} -n ${quote(isExplain)} -a ${quote(explained.codes.join(" "))}`,
  ];
}

function lineOf(flag: Flag, spelling: string): string {
  const offer = offerOf(flag);
  const words = ["complete -c bindwright"];
  if (formOf(spelling) === "word=") {
    // fish knows no flag whose argument only comes behind an equals sign: whole words are offered.
    const values = offer?.kind === "words" ? offer.words : [""];
    const condition = `string match -q -- ${quote(`${spelling.slice(0, 2)}*`)} (commandline -ct)`;
    words.push("-f", "-n", quote(condition), "-a", quote(values.map((value) => spelling + value).join(" ")));
  } else {
    words.push(nameOf(spelling), ...(offer === undefined ? [] : actionOf(offer)));
  }
  return [...words, "-d", quote(describe(flag))].join(" ");
}

function nameOf(spelling: string): string {
  const form = formOf(spelling);
  if (form === "long") return `-l ${spelling.slice(2)}`;
  return `${form === "letter" ? "-s" : "-o"} ${spelling.slice(1)}`;
}

function actionOf(offer: Offer): readonly string[] {
  if (offer.kind === "none") return ["-x"];
  if (offer.kind === "files") return ["-r", "-F"];
  if (offer.kind === "directories") return ["-x", "-a", "'(__fish_complete_directories)'"];
  return ["-x", "-a", quote(offer.words.join(" "))];
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
