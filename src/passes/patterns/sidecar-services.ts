/** Services as a file describes them: by a prefix, and the names after it. */

import type { FunctionDeclaration } from "../../ir/declaration.ts";
import type { ServiceConstructor, ServicePattern } from "../../ir/pattern.ts";
import type { PatternContext } from "./context.ts";
import { asConstructor, asDestructor, asMethod, type IsObject } from "./service-parts.ts";
import type { SidecarService } from "./sidecar-file.ts";

type Refuse = (name: string, reason: string) => void;

export function applyServices(
  entries: Readonly<Record<string, SidecarService | false>>,
  context: PatternContext,
  refuse: Refuse,
): void {
  const prefixes = Object.values(entries).flatMap((entry) => (entry === false ? [] : [entry.prefix ?? ""]));
  for (const [name, entry] of Object.entries(entries)) {
    const record = context.records.find(({ id }) => context.typeNames.get(id) === name);
    if (record === undefined) {
      refuse(name, "there is no such record");
      continue;
    }
    context.draft.services.delete(record.id);
    const subject = `${record.variety} ${record.name}`;
    if (entry === false) {
      context.draft.decide("file", subject, "no service", "the file says so");
      continue;
    }
    const service = new ServiceReader(record.id, entry, prefixes, context, refuse).read(name);
    if (service === undefined) continue;
    context.draft.services.set(record.id, service);
    const counts = `${service.constructors.length} constructors, ${service.methods.length} methods`;
    context.draft.decide("file", subject, `a service with ${counts}`, "the file says so");
  }
}

class ServiceReader {
  readonly #id: string;
  readonly #entry: SidecarService;
  readonly #prefix: string;
  readonly #functions: readonly FunctionDeclaration[];
  readonly #context: PatternContext;
  readonly #refuse: Refuse;
  readonly #isObject: IsObject;

  constructor(
    id: string,
    entry: SidecarService,
    prefixes: readonly string[],
    context: PatternContext,
    refuse: Refuse,
  ) {
    this.#id = id;
    this.#entry = entry;
    this.#context = context;
    this.#refuse = refuse;
    this.#isObject = (type) => {
      const plain = context.index.unwrap(type);
      return plain.kind === "record" && plain.id === id;
    };
    this.#prefix = entry.prefix ?? "";
    // A longer prefix of another service takes its functions away: simple_service_lt_ from simple_service_.
    const others = prefixes.filter((other) => other !== this.#prefix && other.startsWith(this.#prefix));
    this.#functions = context.functions.filter(
      ({ name }) => name.startsWith(this.#prefix) && !others.some((other) => name.startsWith(other)),
    );
  }

  read(name: string): ServicePattern | undefined {
    const { index } = this.#context;
    const constructors = (this.#entry.constructors ?? []).flatMap(
      (short) => this.#readConstructor(name, short) ?? [],
    );
    const last = this.#find(name, this.#entry.destructor ?? "destroy");
    const destructor = last === undefined ? undefined : asDestructor(last, this.#isObject, index);
    if (destructor === undefined) {
      if (last !== undefined) this.#refuse(name, `\`${last.name}\` does not take the object first`);
      return undefined;
    }
    const taken = new Set([destructor.function, ...constructors.map((one) => one.function)]);
    const methods = this.#methods(name)
      .filter(({ id }) => !taken.has(id))
      .map((method) => asMethod(method, this.#short(method), this.#isObject, index));
    return { id: this.#id, name: this.#entry.name ?? name, constructors, destructor, methods };
  }

  #methods(name: string): readonly FunctionDeclaration[] {
    const { methods = "rest" } = this.#entry;
    return methods === "rest" ? this.#functions : methods.flatMap((short) => this.#find(name, short) ?? []);
  }

  #readConstructor(name: string, short: string): ServiceConstructor | undefined {
    const { index } = this.#context;
    const found = this.#find(name, short);
    if (found === undefined) return undefined;
    const made = asConstructor(found, short, this.#isObject, index);
    if (made === undefined) {
      this.#refuse(name, `\`${found.name}\` neither returns the object nor has a place for it`);
      return undefined;
    }
    const kept = this.#entry.keeps_alive?.[short] ?? [];
    const keepsAlive = found.type.parameters.flatMap((parameter, at) =>
      kept.includes(parameter.name ?? "") ? [at] : [],
    );
    if (keepsAlive.length < kept.length)
      this.#refuse(name, `\`${found.name}\` has no parameter ${kept.join(", ")}`);
    return keepsAlive.length === 0 ? made : { ...made, keepsAlive };
  }

  /** By the name after the prefix, or the whole name. */
  #find(service: string, short: string): FunctionDeclaration | undefined {
    const found =
      this.#functions.find(({ name }) => name === `${this.#prefix}${short}`) ??
      this.#context.functions.find(({ name }) => name === short);
    if (found === undefined) this.#refuse(service, `there is no function \`${this.#prefix}${short}\``);
    return found;
  }

  #short({ name }: FunctionDeclaration): string {
    return name.startsWith(this.#prefix) && name.length > this.#prefix.length
      ? name.slice(this.#prefix.length)
      : name;
  }
}
