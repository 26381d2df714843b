/** `#include`, `#include_next` and `#import` (C11 6.10.2). */

import { suggestNearest } from "../diagnostics/distance.ts";
import { punctuatorKind, type Token, TokenFlag, TokenKind } from "../lexer/token.ts";
import { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import { decodeUtf8, encodeUtf8 } from "../source/text.ts";
import { describeForeignText } from "./foreign-text.ts";
import {
  type FileRecord,
  type FoundFile,
  folderOf,
  isAbsolute,
  joinPath,
  type ReadProblem,
} from "./include.ts";
import { type Frame, MOST_REPORTED, type Session } from "./session.ts";

const LESS = punctuatorKind("<");
const GREATER = punctuatorKind(">");

export type IncludeDirective = "include" | "include_next" | "import";

/** A header name: what stands between its quotes or angle brackets, as Unicode text, which the host's paths are. */
export interface HeaderName {
  readonly name: string;
  readonly isAngled: boolean;
  readonly token: Token;
  /** Its `>` is missing, which was said. */
  readonly isCut?: boolean;
}

export function carryOutInclude(session: Session, directive: IncludeDirective, at: Token): void {
  if (directive === "include_next" && isMainFile(session.frame as Frame))
    session.warn("include-next-in-main-file", at.span);
  if (directive === "import" && session.target.defaultCompiler === "gcc")
    session.warn("deprecated-directive", at.span, { name: "#import" });
  const header = readHeaderName(session, directive);
  if (header === undefined) return;
  session.expectEnd(directive);
  session.lexer.skipLine();
  includeHeader(session, directive, header);
}

/** Carries out a directive of which only the header's name counts any more: its line has been read. */
export function includeHeader(session: Session, directive: IncludeDirective, header: HeaderName): void {
  if (session.observer?.include !== undefined) showInclude(session, directive, header);
  if (header.name === "") {
    session.report("empty-file-name", header.token.span, { directive });
    return;
  }
  const { includeDepth } = session.options.limits;
  const frame = session.frame as Frame;
  if (frame.file.depth >= includeDepth) {
    // A file that includes itself twice comes here as often as there are branches.
    if (++session.tooDeep <= MOST_REPORTED)
      session.report("include-depth-limit", header.token.span, { limit: includeDepth });
    return;
  }
  const { includes } = session.options.limits;
  if (session.inclusions.length >= includes) {
    session.expander.exhaust("include-limit", includes, header.token);
    return;
  }
  const found = findHeader(session, header, directive === "include_next");
  if (found === undefined) {
    if (!acceptMissing(session, header))
      reportMissing(session, "include-not-found", header.name, header.isAngled, header.token.span);
    return;
  }
  includeFile(session, found, directive === "import", header.token);
}

/** What the command line includes is written in no file. */
function showInclude(session: Session, directive: string, { name, isAngled, token }: HeaderName): void {
  if (session.frame?.file.kind === "command-line") return;
  const spelling = encodeUtf8(isAngled ? `<${name}>` : `"${name}"`);
  session.observer?.include?.(`#${directive} ${spelling}`, token);
}

/** The header name on a directive's line, out of macros if need be (6.10.2p4). */
export function readHeaderName(session: Session, directive: string): HeaderName | undefined {
  const { lexer } = session;
  lexer.headerNames = true;
  const first = session.nextExpanded();
  lexer.headerNames = false;
  const header = parseHeaderName(session, first);
  if (header === undefined) {
    const span = first.kind === TokenKind.Newline ? first.span : session.here;
    session.report("include-syntax", span, { directive });
  }
  return header;
}

/** A header name that begins with the given token; undefined where none does. */
export function parseHeaderName(session: Session, first: Token): HeaderName | undefined {
  const { kind, text } = first;
  if (kind === TokenKind.HeaderName)
    return { name: decodeUtf8(text.slice(1, -1)), isAngled: text.startsWith("<"), token: first };
  if (kind === TokenKind.String && text.startsWith('"'))
    return { name: decodeUtf8(text.slice(1, -1)), isAngled: false, token: first };
  if (kind !== LESS) return undefined;
  let name = "";
  for (;;) {
    const token = session.nextExpanded();
    if (token.kind === GREATER) return { name: decodeUtf8(name), isAngled: true, token: first };
    if (token.kind === TokenKind.Newline || token.kind === TokenKind.EndOfFile) {
      // As gcc, which takes what is there for the name; `expectEnd` has the line's end still to read.
      session.report("unterminated-header-name", session.here);
      session.expander.unread(token);
      return { name: decodeUtf8(name), isAngled: true, token: first, isCut: true };
    }
    if (name !== "" && (token.flags & TokenFlag.LeadingSpace) !== 0) name += " ";
    name += token.text;
  }
}

/** A file that nothing includes; a given header that was searched for stands where an include of it would. */
export function isMainFile({ file }: Frame): boolean {
  return file.includedFrom === undefined && file.searchIndex < 0;
}

/** Where the header is that a name means in the current file. */
export function findHeader(session: Session, header: HeaderName, isNext: boolean): FoundFile | undefined {
  const frame = session.frame as Frame;
  const { includes } = session;
  const { name } = header;
  if (isAbsolute(name)) {
    return includes.isFile(name) ? { path: name, searchIndex: -1, level: "user" } : undefined;
  }
  if (isNext && !isMainFile(frame)) return includes.search(name, frame.file.searchIndex + 1);
  if (header.isAngled) return includes.search(name, includes.angleStart);
  const beside =
    frame.file.kind === "command-line" ? name : joinPath(folderOf(frame.file.name, session.host), name);
  if (includes.isFile(beside)) return { path: beside, searchIndex: -1, level: frame.level };
  return includes.search(name, 0);
}

/** A header that is not there may be a file still to be made: then it is a dependency like others. */
function acceptMissing(session: Session, { name, isAngled }: HeaderName): boolean {
  const { acceptedMissing } = session.options;
  const { file } = session.frame as Frame;
  const isSystem = isAngled || file.system;
  if (acceptedMissing === "none" || (acceptedMissing === "system" && !isSystem)) return false;
  session.inclusions.push({
    path: name,
    depth: file.depth + 1,
    isSystem,
    kind: "missing",
    record: undefined,
  });
  return true;
}

/** Reads a file that was found and begins with it, unless it would be empty or was to be read once. */
export function includeFile(
  session: Session,
  found: FoundFile,
  isImport: boolean,
  at: Token | undefined,
): void {
  const { includes, macros } = session;
  const record = includes.read(found.path);
  if ("problem" in record) {
    reportUnreadable(session, found.path, record, at?.span);
    return;
  }
  if (record.guard !== undefined && macros.lookup(record.guard) !== undefined) return;
  if (includes.isDone(record)) return;
  const foreign = describeForeignText(record.text);
  if (foreign !== undefined) {
    const values = { name: found.path, reason: foreign.reason };
    session.diagnostics.report("header-is-no-text", { span: at?.span, values, help: foreign.help });
    return;
  }
  if (isImport) includes.markOnce(record);
  enterRecord(session, record, found, at === undefined ? undefined : placeOfDirective(at));
}

/** Where the directive stands, also when a macro gave the name. */
function placeOfDirective(token: Token): Span {
  let { span } = token;
  while (span.origin !== undefined) span = span.origin.expansion;
  return span;
}

export function enterRecord(
  session: Session,
  record: FileRecord,
  found: FoundFile,
  includedFrom: Span | undefined,
): void {
  const outer = session.frame;
  const isGiven = includedFrom === undefined;
  // What a system header includes counts as one, wherever it was found; so does what one includes that calls itself so.
  const outerLevel = outer?.level === "user" && outer.file.system ? "system" : (outer?.level ?? "user");
  const level = found.level === "user" ? outerLevel : found.level;
  const file = new SourceFile(found.path, record.text, {
    kind: record.isBuiltin ? "builtin" : "header",
    system: level !== "user",
    searchIndex: found.searchIndex,
    ...(isGiven ? {} : { includedFrom }),
  });
  session.inclusions.push({
    path: found.path,
    depth: file.depth,
    isSystem: !isGiven && level !== "user",
    kind: record.isBuiltin ? "builtin" : "header",
    record,
  });
  session.enter(file, record, level);
}

export function reportUnreadable(
  session: Session,
  name: string,
  problem: ReadProblem,
  span: Span | undefined,
): void {
  const { diagnostics } = session;
  switch (problem.problem) {
    case "too-large": {
      const limit = session.options.limits.fileSize;
      diagnostics.report("file-too-large", { span, values: { name, size: problem.size, limit } });
      return;
    }
    case "unreadable":
      diagnostics.report("unreadable-file", { span, values: { name, reason: problem.reason } });
      return;
    case "directory":
      diagnostics.report("include-is-directory", { span, values: { name } });
      return;
    case "special":
      diagnostics.report("include-is-special", { span, values: { name } });
      return;
    default:
      diagnostics.report("include-not-found", { span, values: { name } });
  }
}

/** A name that nobody has: what was searched, and what may have been meant. */
export function reportMissing(
  session: Session,
  code: "include-not-found" | "header-not-found",
  name: string,
  isAngled: boolean,
  span: Span | undefined,
): void {
  const { includes, diagnostics } = session;
  const searched = includes.directories.slice(isAngled ? includes.angleStart : 0).map(({ path }) => path);
  const message = searched.length === 0 ? "no directory is searched" : `searched: ${searched.join(", ")}`;
  const notes = [{ message }];
  if (includes.missing.length > 0) notes.push({ message: `not there: ${includes.missing.join(", ")}` });
  const beside = isAngled ? undefined : folderOf(session.frame?.file.name ?? "", session.host);
  const near = includes.findBelow(name) ?? suggestHeader(name, includes.namesBeside(name, beside));
  const help = near === undefined ? "name its directory with `-I`" : `did you mean \`${near}\`?`;
  diagnostics.report(code, { span, values: { name }, notes, help, missingHeader: name });
}

/** By what tells headers apart: neither their folder nor `.h` makes `glob.h` nearer to `zlib.h`. */
function suggestHeader(name: string, known: readonly string[]): string | undefined {
  const ending = ".h";
  if (!name.endsWith(ending)) return suggestNearest(name, known);
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  const stemOf = (path: string): string => path.slice(folder.length, -ending.length);
  const stems = known.filter((path) => path.endsWith(ending)).map(stemOf);
  const near = suggestNearest(stemOf(name), stems);
  return near === undefined ? undefined : `${folder}${near}${ending}`;
}
