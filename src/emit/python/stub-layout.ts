/** Breaks statements into lines as Python's formatters do, so that they find nothing to change. */

export const stubWidth = 88;

/** A statement's parts: text, brackets whose items may go to lines of their own, and unions that may be broken. */
export type Piece = string | Group | Union;

export interface Group {
  readonly open: string;
  readonly items: readonly (readonly Piece[])[];
  readonly close: string;
}

export interface Union {
  readonly members: readonly (readonly Piece[])[];
}

/**
 * The lines of a statement that ends with `tail`. What does not fit on one has its first or last bracket opened: all items
 * on a line of their own, or else each on one.
 */
export function layOut(
  pieces: readonly Piece[],
  indent: string,
  tail: string,
  opened: "first" | "last" = "last",
): readonly string[] {
  const line = `${indent}${flatten(pieces)}${tail}`;
  if (line.length <= stubWidth) return [line];
  const at = opened === "first" ? pieces.findIndex(isGroup) : pieces.findLastIndex(isGroup);
  const group = pieces[at];
  if (group === undefined || !isGroup(group)) return [line];
  const head = `${indent}${flatten(pieces.slice(0, at))}${group.open}`;
  const end = layOut([group.close, ...pieces.slice(at + 1)], indent, tail, opened);
  const inner = `${indent}    `;
  const together = `${inner}${flattenItems(group)}`;
  // A single parameter has a comma behind it.
  const isParameter = opened === "first" && group.open === "(" && group.items.length === 1;
  if (together.length <= stubWidth && !isParameter) return [head, together, ...end];
  // A comma behind the only item would make a tuple of a subscript.
  const isSubscript = group.open === "[" && /\w\[$/.test(head) && group.items.length === 1;
  const comma = isSubscript ? "" : ",";
  return [head, ...group.items.flatMap((item) => layOutItem(item, inner, comma)), ...end];
}

/** A union that does not fit has each of its members on a line. */
function layOutItem(pieces: readonly Piece[], indent: string, comma: string): readonly string[] {
  const at = pieces.findIndex(isUnion);
  const union = pieces[at];
  const isShort = indent.length + flatten(pieces).length + comma.length <= stubWidth;
  if (isShort || union === undefined || !isUnion(union)) return layOut(pieces, indent, comma);
  const last = union.members.length - 1;
  const rest = pieces.slice(at + 1);
  return union.members.flatMap((member, index) => {
    const before = index === 0 ? pieces.slice(0, at) : ["| "];
    return layOut(
      [...before, ...member, ...(index === last ? rest : [])],
      indent,
      index === last ? comma : "",
    );
  });
}

/** A statement whose value may be a union or a name: that is put into brackets where it does not fit. */
export function layOutAssignment(head: string, value: readonly Piece[]): readonly string[] {
  const [union] = value;
  const isShort = head.length + flatten(value).length <= stubWidth;
  const together = `    ${flatten(value)}`;
  const isName = value.length === 1 && typeof union === "string" && together.length <= stubWidth;
  if (!isShort && isName) return [`${head}(`, together, ")"];
  if (isShort || union === undefined || !isUnion(union)) return layOut([head, ...value], "", "");
  if (together.length <= stubWidth) return [`${head}(`, together, ")"];
  const members = union.members.flatMap((member, at) =>
    layOut(at === 0 ? member : ["| ", ...member], "    ", ""),
  );
  return [`${head}(`, ...members, ")"];
}

export function flatten(pieces: readonly Piece[]): string {
  return pieces.map(flattenPiece).join("");
}

function flattenPiece(piece: Piece): string {
  if (typeof piece === "string") return piece;
  if (isUnion(piece)) return piece.members.map(flatten).join(" | ");
  return `${piece.open}${flattenItems(piece)}${piece.close}`;
}

function flattenItems({ items }: Group): string {
  return items.map(flatten).join(", ");
}

function isGroup(piece: Piece): piece is Group {
  return typeof piece !== "string" && "open" in piece && piece.items.length > 0;
}

function isUnion(piece: Piece): piece is Union {
  return typeof piece !== "string" && "members" in piece;
}
