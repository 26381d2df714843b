/** Predefined macros that differ from a compiler's on purpose. A reason that no longer holds fails: the list only shrinks. */

export interface PredefinedDifference {
  /** The profiles' names that it is about. */
  readonly profiles: RegExp;
  /** The flags, with a space between. */
  readonly flags: string;
  /** Names, with a space between. */
  readonly macros: string;
  readonly reason: string;
}

export const predefinedDifferences: readonly PredefinedDifference[] = [];
