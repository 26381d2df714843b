/**
 * Decisions for Python output, made once by `passes/python` and printed by `emit/python`: the names, the order, the form
 * that each record takes, what cannot be called. Keyed by declaration id, plain JSON.
 */

export interface PythonPlan {
  /** Python name of a declaration, where it is not the default one. */
  readonly names: Readonly<Record<string, string>>;
}
