import { anchorFork } from "../../src/cli/linkage-anchor.ts";
import { emptyRequest, type Request, withOptions } from "../../src/cli/request.ts";
import { assert, test } from "../support/test.ts";

const asked: Request = { ...emptyRequest, output: "package/sub/m.py" };
const shared = withOptions(asked, { embedPreamble: false });

function messageOf(request: Request): string | undefined {
  const anchored = anchorFork(request, "/home");
  return "message" in anchored ? anchored.message : undefined;
}

function placeOf(request: Request): string {
  const anchored = anchorFork(request, "/home");
  if ("message" in anchored) throw new Error(anchored.message);
  return anchored.options.form.placeInPackage;
}

test("there has to be an output", () => {
  assert.is(messageOf({ ...asked, output: undefined }), "-o FILE is required");
  assert.is(messageOf({ ...asked, output: undefined, dump: "symbols" }), undefined);
});

test("what is relative or shared needs an anchor", () => {
  assert.match(messageOf(shared) ?? "", /need --linkage-anchor DIR/);
  assert.match(messageOf(withOptions(asked, { modules: [".common"] })) ?? "", /need --linkage-anchor DIR/);
  assert.is(messageOf(withOptions(asked, { modules: ["common"] })), undefined);
});

test("the output's place is below the anchor", () => {
  assert.is(placeOf({ ...shared, linkageAnchor: "package" }), "sub");
  assert.is(placeOf({ ...shared, linkageAnchor: "/home/package/sub/" }), "");
  assert.is(placeOf({ ...shared, linkageAnchor: "." }), "package/sub");
});

test("an output beside the anchor is refused", () => {
  assert.is(messageOf({ ...shared, linkageAnchor: "other" }), "the output is not below --linkage-anchor");
});
