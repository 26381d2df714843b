/** The words that ask for something else than a module where they come first: of the program, its help and the shells. */

export interface Command {
  readonly name: string;
  /** What may follow it in the place of headers, as the help shows it. */
  readonly forms: readonly [string, ...string[]];
  /** One line, no capital, no full stop. */
  readonly help: string;
}

export const explainCommand: Command = {
  name: "explain",
  forms: ["NAME [options] header [header ...]", "CODE"],
  help: "tell why a name is as it is in the output, or what a message means",
};

export const fromIrCommand: Command = {
  name: "from-ir",
  forms: ["[options] FILE.json"],
  help: "make a module of an --output-language=ir file, without headers",
};

export const commands: readonly Command[] = [explainCommand, fromIrCommand];
