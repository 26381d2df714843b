/** The first lines of a module from a template, as Python's `%` fills it in: `%(name)s`, `%%`. */

export interface FilledTemplate {
  readonly text: string;
  /** Keys that nothing stands for. */
  readonly unknown: readonly string[];
}

export function fillTemplate(template: string, values: ReadonlyMap<string, string>): FilledTemplate {
  const unknown: string[] = [];
  const text = template.replace(
    /%(?:%|\(([^()\n]{0,100})\)[sr])/g,
    (place: string, key: string | undefined) => {
      if (key === undefined) return "%";
      const value = values.get(key);
      if (value === undefined) unknown.push(key);
      return value ?? place;
    },
  );
  return { text, unknown };
}
