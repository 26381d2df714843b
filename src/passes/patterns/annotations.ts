/**
 * The second layer: what a header says itself, in documentation comments and attributes that compilers ignore. In the
 * comment of a record `@ffi slice mutable`; of an enum `@ffi error(success=Error_Ok)`; of an opaque type
 * `@ffi service(prefix=thing_, constructors=new|open, destructor=free)`; of a function `@ffi param text cstring nullable`
 * and `@ffi returns cstring(free=thing_free_text)`. Or `__attribute__((annotate("ffi:slice")))`. The words are those of the
 * file, which is what they become.
 */

import type { Declaration } from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import type {
  SidecarEnum,
  SidecarFile,
  SidecarRecord,
  SidecarService,
  SidecarValue,
} from "./sidecar-file.ts";

/** What a module's comments and attributes say, as a file would. */
export function readAnnotations(
  module: Module,
  typeNames: ReadonlyMap<string, string>,
  refuse: (name: string, reason: string) => void,
): SidecarFile {
  const reader = new AnnotationReader(typeNames, refuse);
  for (const declaration of module.declarations) {
    for (const text of findTags(declaration)) reader.read(declaration, text);
  }
  return reader.file();
}

/** The documentation without what was meant for us. */
export function withoutTags(module: Module): Module {
  const declarations = module.declarations.map((declaration) => {
    const { text, tags } = declaration.documentation ?? {};
    if (text === undefined || !text.includes("@ffi")) return declaration;
    const rest = text
      .split("\n")
      .filter((line) => !line.trimStart().startsWith("@ffi "))
      .join("\n")
      .trim();
    const { documentation: _, ...bare } = declaration;
    const others = tags?.filter(({ name }) => name !== "ffi") ?? [];
    const documentation = { text: rest, ...(others.length === 0 ? {} : { tags: others }) };
    return (rest === "" ? bare : { ...bare, documentation }) as Declaration;
  });
  return { ...module, declarations };
}

function findTags({ documentation, attributes }: Declaration): readonly string[] {
  const lines = (documentation?.text ?? "").split("\n").map((line) => line.trim());
  const tags = lines.flatMap((line) => (line.startsWith("@ffi ") ? [line.slice(5)] : []));
  for (const { name, arguments: given } of attributes ?? []) {
    const [first] = given ?? [];
    if (name.replaceAll("_", "") !== "annotate" || first?.kind !== "string") continue;
    const text = first.spellings.map((spelling) => spelling.replace(/^"|"$/g, "")).join("");
    if (text.startsWith("ffi:")) tags.push(text.slice(4));
  }
  return tags;
}

/** `name` or `name(key=value, key=value)`. */
interface Word {
  readonly name: string;
  readonly settings: ReadonlyMap<string, string>;
}

class AnnotationReader {
  readonly #typeNames: ReadonlyMap<string, string>;
  readonly #refuse: (name: string, reason: string) => void;
  readonly #enums: Record<string, SidecarEnum> = {};
  readonly #records: Record<string, SidecarRecord> = {};
  readonly #values: Record<string, SidecarValue> = {};
  readonly #services: Record<string, SidecarService | false> = {};
  readonly #functions: Record<string, { name?: string; namespace?: string }> = {};

  constructor(typeNames: ReadonlyMap<string, string>, refuse: (name: string, reason: string) => void) {
    this.#typeNames = typeNames;
    this.#refuse = refuse;
  }

  file(): SidecarFile {
    return {
      format: 1,
      enums: this.#enums,
      records: this.#records,
      values: this.#values,
      functions: this.#functions,
      services: this.#services,
    };
  }

  read(declaration: Declaration, text: string): void {
    const words = splitTag(text);
    const [first, ...rest] = words;
    if (first === undefined) return;
    const id =
      declaration.kind === "typedef" && "id" in declaration.type ? declaration.type.id : declaration.id;
    const name = this.#typeNames.get(id) ?? declaration.name;
    const isRecord = id.startsWith("struct:") || id.startsWith("union:");
    if (declaration.kind === "function") this.#readFunction(declaration.name, first, rest);
    else if (id.startsWith("enum:")) this.#readEnum(name, first);
    else if (isRecord) this.#readRecord(name, first, rest);
    else this.#refuse(name, `nothing is known of \`@ffi ${first.name}\` here`);
  }

  #readFunction(name: string, first: Word, rest: readonly Word[]): void {
    if (first.name === "returns") this.#values[`${name}.return`] = this.#value(name, rest);
    else if (first.name === "param") {
      const [parameter, ...meaning] = rest;
      if (parameter !== undefined) this.#values[`${name}.${parameter.name}`] = this.#value(name, meaning);
    } else if (first.name === "name" || first.name === "namespace") {
      const [value] = first.settings.keys();
      this.#functions[name] = { ...this.#functions[name], [first.name]: value ?? "" };
    } else this.#refuse(name, `nothing is known of \`@ffi ${first.name}\` on a function`);
  }

  #value(subject: string, words: readonly Word[]): SidecarValue {
    let value: SidecarValue = {};
    for (const { name, settings } of words) {
      const set = (key: string): Record<string, string> => {
        const given = settings.get(key);
        return given === undefined ? {} : { [key]: given };
      };
      if (name === "nullable") value = { ...value, nullable: true };
      else if (name === "nonnull") value = { ...value, nullable: false };
      else if (["cstring", "bool8", "plain", "retained", "borrowed", "api_version"].includes(name))
        value = { ...value, role: name, ...set("encoding"), ...set("free"), ...set("expect") };
      else this.#refuse(subject, `nothing is known of the role \`${name}\``);
    }
    return value;
  }

  #readEnum(name: string, { name: pattern, settings }: Word): void {
    if (pattern !== "error" && pattern !== "flags" && pattern !== "plain")
      this.#refuse(name, `nothing is known of \`@ffi ${pattern}\` on an enum`);
    else {
      const success = settings.get("success");
      this.#enums[name] = { pattern, ...(success === undefined ? {} : { success }) };
    }
  }

  #readRecord(name: string, { name: pattern, settings }: Word, rest: readonly Word[]): void {
    const list = (key: string): readonly string[] | undefined => settings.get(key)?.split("|");
    if (pattern === "service") {
      const constructors = list("constructors");
      const prefix = settings.get("prefix");
      const destructor = settings.get("destructor");
      this.#services[name] = {
        ...(prefix === undefined ? {} : { prefix }),
        ...(destructor === undefined ? {} : { destructor }),
        ...(constructors === undefined ? {} : { constructors }),
      };
      return;
    }
    if (pattern !== "slice" && pattern !== "option" && pattern !== "delegate" && pattern !== "plain") {
      this.#refuse(name, `nothing is known of \`@ffi ${pattern}\` on a record`);
      return;
    }
    const isBool = rest.some((word) => word.name === "bool8");
    this.#records[name] = {
      pattern,
      ...Object.fromEntries(settings),
      ...(rest.some((word) => word.name === "mutable") ? { mutable: true } : {}),
      ...(isBool ? { element: "bool8" } : {}),
    };
  }
}

/** Words apart, and what stands in brackets behind each. */
function splitTag(text: string): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    while (at < text.length && text.charAt(at) !== " " && text.charAt(at) !== "(") at++;
    const name = text.slice(start, at);
    const settings = new Map<string, string>();
    if (text.charAt(at) === "(") {
      const end = text.indexOf(")", at);
      const inside = text.slice(at + 1, end < 0 ? text.length : end);
      for (const part of inside.split(",")) {
        const [key = "", value = ""] = part.split("=").map((side) => side.trim().replace(/^"|"$/g, ""));
        if (key !== "") settings.set(key, value);
      }
      at = end < 0 ? text.length : end + 1;
    }
    if (name !== "") words.push({ name, settings });
    while (text.charAt(at) === " ") at++;
  }
  return words;
}
