import { fillTemplate } from "../../../src/emit/python/header-template.ts";
import { mainPython, run } from "../../support/outside.ts";
import { assert, judge, test } from "../../support/test.ts";

test("keys are filled in once, and %% is a percent sign", () => {
  const filled = fillTemplate(
    "100%% %(name)s %(argv)s %(argv)r",
    new Map([
      ["name", "%(argv)s"],
      ["argv", "a b"],
    ]),
  );
  assert.equal(filled, { text: '100% %(argv)s a b "a b"', unknown: [] });
});

test("what nothing stands for is left and told", () => {
  assert.equal(fillTemplate("%(x)s % (y) %d", new Map()), { text: "%(x)s % (y) %d", unknown: ["x"] });
});

const hostile = ["\n", '"', "'", '"""', "'''", "\\", "\u2028", "\r"].map(
  (text) => `a${text}\nraise SystemExit(1)`,
);

judge(
  "what is filled in ends no comment and no string",
  mainPython() === undefined ? "no Python" : undefined,
  () => {
    const places = [
      "# %(argv)s",
      ...["r", ""].flatMap((raw) =>
        [`"""`, "'''", '"', "'"].map((quote) => `${raw}${quote}%(argv)s${quote}`),
      ),
    ];
    const lines = hostile.flatMap((argv) =>
      [...places, "%(argv)r"].map((place) => fillTemplate(place, new Map([["argv", argv]])).text),
    );
    const python = mainPython() as { program: string };
    const { stdout, stderr } = run(python.program, ["-c", `${lines.join("\n")}\nprint("whole")`]);
    assert.is(stdout, "whole\n", stderr);
    assert.is(lines.length, hostile.length * 10);
  },
);
