import type { Severity } from "../diagnostic.ts";

export interface CatalogEntry {
  readonly severity: Severity;
  /** One sentence with `%name%` places, at most 100 characters, no final full stop, names in backticks. */
  readonly message: string;
  /** What the user can do, in the imperative. */
  readonly help?: string;
  /** For the documentation: what it means and why it matters, one short paragraph. */
  readonly explanation: string;
}
