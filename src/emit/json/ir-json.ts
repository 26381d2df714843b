/** `--output-language=ir`: the module itself, for other compilers and for tools (`schema/ir.schema.json`). */

import { moduleToJson } from "../../ir/json.ts";
import type { Emitter } from "../emitter.ts";

export const irEmitter: Emitter = {
  name: "ir",
  emit: (module) => [{ path: "", text: moduleToJson(module) }],
};
