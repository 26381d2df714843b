/** Figures of the judged targets, and the table of them. */

/** What of the judge's result is read; a part is absent where the one before it failed. */
export interface TargetResult {
  readonly name: string;
  readonly skipped?: string;
  readonly headers?: number;
  readonly gen?: { readonly ok: boolean };
  readonly json?: { readonly ok: boolean };
  readonly import?: { readonly ok: boolean };
  readonly layout?: Totals;
  readonly macro?: Totals;
  readonly func?: Totals;
}

interface Totals {
  readonly totals?: Readonly<Record<string, number>>;
}

/** Undefined where it could not be judged. */
export interface Figures {
  readonly isGenerated: boolean;
  readonly isImported: boolean;
  readonly isJson: boolean;
  readonly records: number | undefined;
  readonly recordsWrong: number | undefined;
  readonly recordsMissing: number | undefined;
  readonly macros: number | undefined;
  readonly macrosMissing: number | undefined;
  readonly macrosWrong: number | undefined;
  readonly functions: number | undefined;
  readonly functionsMissing: number | undefined;
  readonly functionsWrong: number | undefined;
}

export interface TargetRow {
  readonly name: string;
  readonly headers: number;
  readonly ours: Figures;
  readonly theirs: Figures | undefined;
  /** Versions of Python. */
  readonly faultyImports: readonly string[];
  /** What the judge said besides. */
  readonly words: string;
}

export function figuresOf({ gen, json, import: imported, layout, macro, func }: TargetResult): Figures {
  const functions = func?.totals;
  const kinds = ["argc", "arg", "ret", "unset"];
  return {
    isGenerated: gen?.ok === true,
    isImported: imported?.ok === true,
    isJson: json?.ok === true,
    records: layout?.totals?.matched,
    recordsWrong: layout?.totals?.records_wrong,
    recordsMissing: layout?.totals?.records_missing,
    macros: macro?.totals?.equal,
    macrosMissing: macro?.totals?.missing,
    macrosWrong: macro?.totals?.wrong,
    functions: functions?.bound_any,
    functionsMissing: functions?.missing,
    functionsWrong: functions && kinds.reduce((sum, kind) => sum + (functions[kind] ?? 0), 0),
  };
}

const columns: readonly (readonly [string, keyof Figures])[] = [
  ["records", "records"],
  ["wrong", "recordsWrong"],
  ["missing", "recordsMissing"],
  ["macros", "macros"],
  ["missing", "macrosMissing"],
  ["wrong", "macrosWrong"],
  ["functions", "functions"],
  ["missing", "functionsMissing"],
  ["mismatched", "functionsWrong"],
];

const introduction = `# Real libraries

What bindwright makes of the headers of real libraries, as Debian 12 installs them, judged against gcc 12; beside it, in
parentheses, what ctypesgen (a90952d, with gcc's preprocessor) makes of them. \`npm run verify -- targets\` judges again, and with
\`--write\` makes this page.

- **imports** is on CPython 3.7 to 3.13 with \`-W error\`. A module that does not import cannot be judged further: \`-\`.
- **records** are those whose size, alignment, offsets, bit-fields and field types were compared with what gcc says; wrong
  is one that differs.
- **macros** are those object-like ones that gcc can evaluate: equal in value, missing, or wrong.
- **functions** are those bound; missing is one that the library exports and the given headers declare, mismatched one whose
  arguments or result differ from the declaration.
- A name with \`_full\` stands for every public header of a package, \`_all\` for \`--all-headers\`.
`;

/** The page, from the rows in their order. */
export function renderTargets(rows: readonly TargetRow[]): string {
  const heads = ["target", "headers", "generates", "imports", ...columns.map(([title]) => title), "JSON"];
  const lines = [
    `| ${heads.join(" | ")} |`,
    `|---|--:|---|---|${"--:|".repeat(columns.length)}---|`,
    ...rows.map((row) => renderRow(row.name, String(row.headers), [row])),
    renderRow("**all**", String(sum(rows, (row) => row.headers)), rows),
  ];
  return `${introduction}\n${lines.join("\n")}\n`;
}

function renderRow(name: string, headers: string, rows: readonly TargetRow[]): string {
  const answer = (pick: (figures: Figures) => boolean): string => {
    const count = rows.filter(({ ours }) => pick(ours)).length;
    const theirs = rows.filter((row) => row.theirs !== undefined && pick(row.theirs)).length;
    if (rows.length > 1) return `${count} (${theirs})`;
    return `${count === 1 ? "yes" : "**no**"}${theirs === 1 ? "" : " (no)"}`;
  };
  const cells = columns.map(([, key]) => {
    const ours = sum(rows, (row) => row.ours[key] as number | undefined);
    const theirs = sum(rows, (row) => row.theirs?.[key] as number | undefined);
    return `${ours ?? "-"} (${theirs ?? "-"})`;
  });
  const imports = answer(({ isImported }) => isImported);
  const cellsBefore = [name, headers, answer(({ isGenerated }) => isGenerated), imports];
  return `| ${[...cellsBefore, ...cells, answer(({ isJson }) => isJson)].join(" | ")} |`;
}

/** Undefined when no row has the figure. */
function sum(rows: readonly TargetRow[], pick: (row: TargetRow) => number | undefined): number | undefined {
  const figures = rows.map(pick).filter((figure) => figure !== undefined);
  return figures.length === 0 ? undefined : figures.reduce((total, figure) => total + figure, 0);
}

const excerptMarks = ["<!-- from targets.md -->\n", "<!-- end -->\n"] as const;

/** Of the page's columns, those that tell what is wrong. */
const excerpted = ["target", "generates", "imports", "functions missing", "functions mismatched"].concat([
  "records wrong",
  "macros missing",
  "macros wrong",
  "JSON",
]);

/** `docs/from-ctypesgen.md` with the page's table of faults in it. */
export function insertExcerpt(text: string, page: string): string {
  const [begin, end] = excerptMarks;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`there is no ${begin.trim()} before ${end.trim()}`);
  return `${text.slice(0, from)}${begin}\n${excerptOf(page)}\n${text.slice(to)}`;
}

function excerptOf(page: string): string {
  const [heads = [], , ...rows] = page
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map(cellsOf);
  // A head that says no more than "wrong" is of the last one that says of what.
  let subject = "";
  const full = heads.map((head) => {
    if (!["wrong", "missing", "mismatched"].includes(head)) {
      subject = head;
      return head;
    }
    return `${subject} ${head}`;
  });
  const places = excerpted.map((head) => full.indexOf(head));
  const lines = [
    excerpted,
    excerpted.map((head) => (head.includes(" ") ? "--:" : "---")),
    ...rows.map((cells) => places.map((at) => cells[at] ?? "")),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

function cellsOf(line: string): readonly string[] {
  return line
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
}
