/** The function types of a module: one class for each signature, named by it as Interoptopus does. */

import type { PythonConvention, PythonType } from "../../../ir/python.ts";
import type { TypedValue } from "../../../ir/typed.ts";

export interface CallbackPlan {
  /** `callback:fn_u8_rval_u8`, as types refer to it. */
  readonly id: string;
  /** `fn_u8_rval_u8`. */
  readonly publicName: string;
  readonly convention: PythonConvention;
  readonly parameters: readonly TypedValue[];
  readonly result: TypedValue;
  readonly declined: string | undefined;
}

export class CallbackRegistry {
  readonly plans: Map<string, CallbackPlan> = new Map();

  /** The type of a signature; `plan` is asked once for each. */
  typeOf(
    publicName: string,
    convention: PythonConvention,
    plan: () => Omit<CallbackPlan, "id" | "publicName">,
  ): PythonType {
    const name = convention === "cdecl" ? publicName : `${publicName}_${convention}`;
    const id = `callback:${name}`;
    const type: PythonType = { kind: "declared", id, name: `_bindwright_${name}` };
    if (!this.plans.has(id)) {
      // First a place, since a function may take functions of its own type.
      const place = { id, publicName: name, convention, parameters: [], result: none, declined: undefined };
      this.plans.set(id, place);
      this.plans.set(id, { ...plan(), id, publicName: name });
    }
    return type;
  }
}

const none: TypedValue = { type: { kind: "none" }, form: { kind: "none" } };
