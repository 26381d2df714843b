/**
 * Documentation comments as docstrings: what Doxygen, kernel-doc and plain comments mark, as reStructuredText. A parameter
 * becomes `:param name:`, a result `:returns:`, code a literal block; marks that only steer a tool vanish. Whatever else a
 * comment holds stays text.
 */

/** What a comment says, in the order in which a docstring has it. */
export interface Rendering {
  readonly body: readonly string[];
  /** `:param x: text`; further lines are indented. */
  readonly fields: readonly string[];
}

type Section = { readonly kind: "body" } | { readonly kind: "field" };

/** Commands of Doxygen that begin a paragraph of their own, and what stands in their place. */
const paragraphs: ReadonlyMap<string, string> = new Map([
  ["attention", "Attention:"],
  ["author", "Author:"],
  ["bug", "Bug:"],
  ["copyright", "Copyright:"],
  ["date", "Date:"],
  ["deprecated", "Deprecated:"],
  ["invariant", "Invariant:"],
  ["note", "Note:"],
  ["post", "Postcondition:"],
  ["pre", "Precondition:"],
  ["remark", "Remark:"],
  ["remarks", "Remark:"],
  ["sa", "See also:"],
  ["see", "See also:"],
  ["since", "Since:"],
  ["todo", "To do:"],
  ["version", "Version:"],
  ["warning", "Warning:"],
]);

/** Commands that begin a paragraph and leave nothing behind. */
const silent: ReadonlySet<string> = new Set([
  "brief",
  "short",
  "details",
  "par",
  "paragraph",
  "section",
  "subsection",
]);

/** Commands that are about the documentation itself: the rest of their line goes with them. */
const dropped: ReadonlySet<string> = new Set([
  "addtogroup",
  "class",
  "def",
  "defgroup",
  "endcond",
  "cond",
  "enum",
  "file",
  "fn",
  "hideinitializer",
  "headerfile",
  "ingroup",
  "internal",
  "name",
  "nosubgrouping",
  "struct",
  "typedef",
  "union",
  "var",
  "weakgroup",
]);

const results: ReadonlySet<string> = new Set(["return", "returns", "result"]);

const literalBegin: ReadonlySet<string> = new Set(["code", "verbatim"]);
const literalEnd: ReadonlySet<string> = new Set(["endcode", "endverbatim"]);

/** The words of a documentation comment as lines of a docstring. Linear in the text. */
export function renderDocumentation(text: string, parameters: readonly string[]): Rendering {
  const writer = new RenderingWriter();
  const known = new Set(parameters);
  let isLiteral = false;
  for (const line of text.split("\n")) {
    const command = readCommand(line);
    if (command !== undefined && literalEnd.has(command.word)) {
      isLiteral = false;
      writer.paragraph();
    } else if (isLiteral) writer.literal(line);
    else if (command !== undefined && literalBegin.has(command.word)) {
      isLiteral = true;
      writer.beginLiteral();
    } else renderLine(line, command, known, writer);
  }
  return writer.finish();
}

function renderLine(
  line: string,
  command: Command | undefined,
  parameters: ReadonlySet<string>,
  writer: RenderingWriter,
): void {
  const kernel = readKernelParameter(line, parameters);
  if (kernel !== undefined) writer.field(`:param ${kernel.name}:`, renderInline(kernel.text));
  else if (command === undefined) {
    const result = /^\s*Returns?:\s*(.*)$/.exec(line);
    if (result === null) writer.line(renderInline(line));
    else writer.field(":returns:", renderInline(result[1] ?? ""));
  } else renderCommand(line, command, writer);
}

function renderCommand(line: string, { word, rest }: Command, writer: RenderingWriter): void {
  if (word === "param" || word === "tparam") {
    const { name, text } = splitWord(rest);
    writer.field(`:param ${name}:`, renderInline(text));
  } else if (results.has(word)) writer.field(":returns:", renderInline(rest));
  else if (word === "retval") {
    const { name, text } = splitWord(rest);
    writer.field(":returns:", `\`\`${name}\`\` ${renderInline(text)}`.trimEnd());
  } else if (silent.has(word)) {
    writer.paragraph();
    writer.line(renderInline(rest));
  } else if (dropped.has(word)) writer.paragraph();
  else if (word === "li" || word === "arg") writer.line(`- ${renderInline(rest)}`);
  else {
    const title = paragraphs.get(word);
    if (title === undefined) {
      writer.line(renderInline(line));
      return;
    }
    writer.paragraph();
    writer.line(`${title} ${renderInline(rest)}`.trimEnd());
  }
}

interface Command {
  readonly word: string;
  readonly rest: string;
}

/** `\word[options]{options} rest` or `@word rest` at the begin of a line. */
function readCommand(line: string): Command | undefined {
  const found = /^\s*[@\\]([A-Za-z]+)(?:\[[^\]]*\]|\{[^}]*\})?(?=\s|$)\s*(.*)$/.exec(line);
  return found === null ? undefined : { word: found[1] as string, rest: found[2] as string };
}

/** kernel-doc's `@name: text`. */
function readKernelParameter(
  line: string,
  parameters: ReadonlySet<string>,
): { readonly name: string; readonly text: string } | undefined {
  const found = /^\s*@(\w+):\s*(.*)$/.exec(line);
  const name = found?.[1] ?? "";
  return found !== null && parameters.has(name) ? { name, text: found[2] as string } : undefined;
}

function splitWord(text: string): { readonly name: string; readonly text: string } {
  const found = /^(\S+)\s*(.*)$/.exec(text);
  return { name: found?.[1] ?? "", text: found?.[2] ?? "" };
}

/** Commands within a line, and the HTML that Doxygen takes. */
function renderInline(line: string): string {
  if (!/[@\\<&]/.test(line)) return line;
  return line
    .replace(/(^|[\s(])[@\\](?:c|p)\s+([\w:*.()-]*\w(?:\(\))?)/g, "$1``$2``")
    .replace(/(^|[\s(])[@\\](?:a|e|em)\s+(\w+)/g, "$1*$2*")
    .replace(/(^|[\s(])[@\\]b\s+(\w+)/g, "$1**$2**")
    .replace(/(^|[\s(])[@\\](?:ref|link|copydoc)\s+(\S+)/g, "$1$2")
    .replace(/[@\\](?:endlink|n)(?=\s|$)/g, "")
    .replace(/<\/?(?:b|strong)>/gi, "**")
    .replace(/<\/?(?:i|em|var)>/gi, "*")
    .replace(/<\/?(?:tt|code|kbd)>/gi, "``")
    .replace(/<li>/gi, "- ")
    .replace(/<\/?(?:p|br|ul|ol|dl|dd|dt|li|blockquote|pre|center|table|tr|td|th|div|span)\s*\/?>/gi, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&nbsp;/g, " ")
    .replace(/&amp;/g, "&");
}

class RenderingWriter {
  readonly #body: string[] = [];
  readonly #fields: string[] = [];
  #section: Section = { kind: "body" };

  /** A line of what is being said; an empty one ends a field. */
  line(text: string): void {
    const isEmpty = text.trim() === "";
    if (this.#section.kind === "field") {
      if (!isEmpty) {
        this.#fields.push(`    ${text.trim()}`);
        return;
      }
      this.#section = { kind: "body" };
    }
    this.#body.push(isEmpty ? "" : text.trimEnd());
  }

  paragraph(): void {
    this.#section = { kind: "body" };
    this.#body.push("");
  }

  field(mark: string, text: string): void {
    this.#fields.push(`${mark} ${text}`.trimEnd());
    this.#section = { kind: "field" };
  }

  beginLiteral(): void {
    this.paragraph();
    this.#body.push("::", "");
  }

  literal(line: string): void {
    this.#body.push(line.trim() === "" ? "" : `    ${line.trimEnd()}`);
  }

  finish(): Rendering {
    return { body: collapse(this.#body), fields: this.#fields };
  }
}

/** Without empty lines at the ends, and with one at a time in between. */
function collapse(lines: readonly string[]): readonly string[] {
  const collapsed: string[] = [];
  for (const line of lines) if (line !== "" || (collapsed.at(-1) ?? "") !== "") collapsed.push(line);
  while (collapsed.at(-1) === "") collapsed.pop();
  return collapsed;
}
