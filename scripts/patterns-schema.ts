/** Writes `schema/patterns.schema.json` from the shape by which the files of `--patterns` are checked. */
import { sidecarShape } from "../src/passes/patterns/sidecar-file.ts";
import { describeShape } from "./ir-schema.ts";

export function printPatternsSchema(): string {
  const whole = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "bindwright patterns, format 1",
    description:
      "What the declarations of a C header mean, for `--patterns`. Keys are names of C in which `*` stands for any " +
      "characters; later entries win.",
    ...describeShape(sidecarShape),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
