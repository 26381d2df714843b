/**
 * The first lines of a module from a template, as Python's `%` fills it in: `%(name)s`, `%(name)r`, `%%`. What is filled in
 * ends no comment and no string, of whatever quotes, that the template puts it into.
 */

import { escapeInText, quoteText } from "./quote.ts";

export interface FilledTemplate {
  readonly text: string;
  /** Keys that nothing stands for. */
  readonly unknown: readonly string[];
}

export function fillTemplate(template: string, values: ReadonlyMap<string, string>): FilledTemplate {
  const unknown: string[] = [];
  const text = template.replace(
    /%(?:%|\(([^()\n]{0,100})\)([sr]))/g,
    (place: string, key: string | undefined, conversion: string) => {
      if (key === undefined) return "%";
      const value = values.get(key);
      if (value === undefined) {
        unknown.push(key);
        return place;
      }
      return conversion === "r" ? quoteText(value) : escapeInText(value);
    },
  );
  return { text, unknown };
}
