/** What a rule of the grammar is called in a message: "expected a declaration". */
const expectations: ReadonlyMap<string, string> = new Map([
  ["externalDeclaration", "a declaration"],
  ["declaration", "`;`, `,`, `=` or a function body"],
  ["declarator", "a name"],
  ["optionalDeclarator", "a name"],
  ["parameterSpecifiers", "a parameter's type"],
  ["functionParameters", "a parameter or `)`"],
  ["memberSpecifiers", "a member's type"],
  ["member", "`;`, `,` or `:`"],
  ["typeSpecifiers", "a type"],
  ["castExpression", "an expression"],
  ["arrayDeclarator", "an array's length or `]`"],
]);

export function describeExpectation(rule: string): string {
  return expectations.get(rule) ?? "something else";
}
