/**
 * Random functions that take and return values of all kinds, as C to compile, and a Python program that calls each through
 * the module and compares what arrives on both sides. The same seed gives the same functions.
 */

export interface RandomCalls {
  readonly header: string;
  readonly source: string;
  /** What the program reads. */
  readonly calls: readonly RandomCall[];
}

export interface RandomCall {
  readonly name: string;
  /** Names of types that the program knows, or `struct_s1`. */
  readonly result: string;
  readonly parameters: readonly string[];
  /** Only scalars that ctypes has and naturally aligned records of these. */
  readonly isPlain: boolean;
}

interface ValueType {
  /** As in C. */
  readonly text: string;
  readonly name: string;
  readonly isPlain: boolean;
}

interface Leaf {
  /** As an expression after the record: `.a.b[2]`. */
  readonly path: string;
  /** `__real__ ` or `__imag__ `, or nothing. */
  readonly part?: string;
  readonly kind: "bool" | "bits" | "x87" | "other";
}

interface RecordType extends ValueType {
  readonly leaves: readonly Leaf[];
}

const scalars: readonly (readonly [text: string, name: string])[] = [
  ["_Bool", "bool"],
  ["char", "char"],
  ["unsigned char", "uchar"],
  ["short", "short"],
  ["int", "int"],
  ["unsigned int", "uint"],
  ["long", "long"],
  ["unsigned long long", "ulonglong"],
  ["float", "float"],
  ["double", "double"],
  ["void *", "pointer"],
];

const rareScalars: readonly (readonly [text: string, name: string])[] = [
  ["long double", "longdouble"],
  ["__int128", "int128"],
  ["unsigned __int128", "uint128"],
  ["float _Complex", "cfloat"],
  ["double _Complex", "cdouble"],
  ["long double _Complex", "clongdouble"],
  ["v8", "v8"],
  ["v16", "v16"],
];

const integers = ["int", "unsigned int", "long", "unsigned char", "short", "unsigned long long", "_Bool"];
const bitsOf: Readonly<Record<string, number>> = { "unsigned char": 8, short: 16, _Bool: 1 };
const widthOf = (type: string): number => bitsOf[type] ?? (type.includes("long") ? 64 : 32);

type Flavour = "plain" | "packed" | "pragma" | "union" | "bits" | "aligned" | "odd";

export function makeRandomCalls(seed: number, count: number): RandomCalls {
  return new Generator(seed).make(count);
}

class Generator {
  readonly #records: RecordType[] = [];
  readonly #header: string[] = [
    "typedef short v8 __attribute__((vector_size(8)));",
    "typedef int v16 __attribute__((vector_size(16)));",
    "extern unsigned char log_bytes[];",
    "extern int log_size;",
    "extern unsigned char result_bytes[];",
  ];
  readonly #source: string[] = [
    "#include <string.h>",
    "unsigned char log_bytes[32768]; int log_size; unsigned char result_bytes[8192];",
    "#define LOG(x) (memcpy(log_bytes + log_size, &(x), sizeof(x)), log_size += sizeof(x))",
    "#define LOG_LONG(x) (memcpy(log_bytes + log_size, &(x), 10), log_size += 10)",
    "#define LOG_BITS(x) do { long long value = (x); LOG(value); } while (0)",
  ];
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761) >>> 0 || 1;
  }

  make(count: number): RandomCalls {
    for (let at = 0; at < Math.max(20, count / 4); at++) this.#makeRecord(at);
    const calls = Array.from({ length: count }, (_, at) => this.#makeCall(at));
    const header = `${this.#header.join("\n")}\n`;
    return { header, source: `${header}${this.#source.join("\n")}\n`, calls };
  }

  #makeRecord(at: number): void {
    const flavours: readonly Flavour[] = [
      "plain",
      "plain",
      "packed",
      "pragma",
      "union",
      "bits",
      "aligned",
      "odd",
    ];
    const flavour = this.#pick(flavours);
    const variety = flavour === "union" || (flavour === "bits" && this.#happens(0.2)) ? "union" : "struct";
    const leaves: Leaf[] = [];
    let body = "";
    let isPlain = flavour === "plain";
    const members = this.#happens(0.7) ? this.#between(1, 3) : this.#between(1, 6);
    for (let member = 0; member < members; member++) {
      const made = this.#makeMember(`m${member}`, flavour);
      body += made.text;
      leaves.push(...made.leaves);
      isPlain &&= made.isPlain;
    }
    const name = `s${at}`;
    const attribute =
      flavour === "packed"
        ? " __attribute__((packed))"
        : flavour === "aligned"
          ? ` __attribute__((aligned(${this.#pick([8, 16, 16, 32, 64])})))`
          : "";
    const text = `${variety} ${name} { ${body}}${attribute};`;
    const pack = this.#pick([1, 2, 4]);
    this.#header.push(
      flavour === "pragma" ? `#pragma pack(push, ${pack})\n${text}\n#pragma pack(pop)` : text,
    );
    const type = `${variety} ${name}`;
    this.#header.push(`void log_${name}(${type} *p);`, `void fix_${name}(${type} *p);`);
    this.#source.push(
      `void log_${name}(${type} *p) { ${leaves.map((leaf) => logLeaf("(*p)", leaf)).join(" ")} }`,
      `void fix_${name}(${type} *p) { unsigned char *b; ${leaves.map((leaf) => fixLeaf(leaf)).join(" ")} }`,
    );
    this.#records.push({ text: type, name: `${variety}_${name}`, isPlain, leaves });
  }

  #makeMember(name: string, flavour: Flavour): { text: string; leaves: readonly Leaf[]; isPlain: boolean } {
    if (flavour === "bits" && this.#happens(0.7)) {
      const type = this.#pick(integers);
      const width = this.#between(1, widthOf(type));
      if (this.#happens(0.1)) return { text: `${type} : ${width}; `, leaves: [], isPlain: false };
      return {
        text: `${type} ${name} : ${width}; `,
        leaves: [{ path: `.${name}`, kind: "bits" }],
        isPlain: false,
      };
    }
    const count = this.#happens(0.2) ? this.#between(1, this.#happens(0.2) ? 40 : 4) : undefined;
    const index = count === undefined ? [""] : Array.from({ length: count }, (_, at) => `[${at}]`);
    // An array of arrays of one has the same elements under other names.
    const isNested = this.#happens(0.15);
    const suffix = count === undefined ? "" : isNested ? `[${count}][1]` : `[${count}]`;
    if (this.#happens(0.15) && this.#records.length > 0) {
      const inner = this.#pick(this.#records);
      // gcc refuses arrays of what is smaller than its alignment.
      const leaves = inner.leaves.map((leaf) => ({ ...leaf, path: `.${name}${leaf.path}` }));
      return { text: `${inner.text} ${name}; `, leaves, isPlain: inner.isPlain };
    }
    const isRare = flavour === "odd" && this.#happens(0.5);
    const [text] = this.#pick(isRare ? rareScalars : scalars);
    const kind = text === "_Bool" ? "bool" : text === "long double" ? "x87" : "other";
    // A complex long double has padding of its own: its parts are logged.
    const parts = text === "long double _Complex" ? ["__real__ ", "__imag__ "] : [""];
    const leaves = index.flatMap((at) =>
      parts.map(
        (part): Leaf => ({
          path: `.${name}${at}${isNested && at !== "" ? "[0]" : ""}`,
          part,
          kind: part === "" ? kind : "x87",
        }),
      ),
    );
    return { text: `${text} ${name}${suffix}; `, leaves, isPlain: !isRare };
  }

  #makeCall(at: number): RandomCall {
    const result = this.#happens(0.15) ? { text: "void", name: "void", isPlain: true } : this.#pickType();
    const length = this.#happens(0.6) ? this.#between(0, 4) : this.#between(0, 10);
    const parameters = Array.from({ length }, () => this.#pickType());
    const name = `f${at}`;
    const list = parameters.map((type, index) => `${type.text} a${index}`).join(", ") || "void";
    const logs = parameters.map((type, index) => {
      const leaves = "leaves" in type ? (type as RecordType).leaves : scalarLeaves(type.text);
      return leaves.map((leaf) => logLeaf(`a${index}`, leaf)).join(" ");
    });
    const give =
      result.text === "void"
        ? ""
        : `${result.text} r; memcpy(&r, result_bytes, ${result.name === "longdouble" ? "10" : "sizeof(r)"}); return r;`;
    this.#header.push(`${result.text} ${name}(${list});`);
    this.#source.push(`${result.text} ${name}(${list}) { ${logs.join(" ")} ${give} }`);
    return {
      name,
      result: result.name,
      parameters: parameters.map((type) => type.name),
      isPlain: [result, ...parameters].every((type) => type.isPlain),
    };
  }

  #pickType(): ValueType {
    if (this.#happens(0.6)) return this.#pick(this.#records);
    const isRare = this.#happens(0.15);
    const [text, name] = this.#pick(isRare ? rareScalars : scalars);
    return { text, name, isPlain: !isRare };
  }

  /** Marsaglia's xorshift: small, and the same everywhere. */
  #random(): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) / 2 ** 32;
  }

  #happens(chance: number): boolean {
    return this.#random() < chance;
  }

  #between(low: number, high: number): number {
    return low + Math.floor(this.#random() * (high - low + 1));
  }

  #pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.#random() * choices.length)] as T;
  }
}

function scalarLeaves(text: string): readonly Leaf[] {
  if (text === "long double _Complex")
    return ["__real__ ", "__imag__ "].map((part) => ({ path: "", part, kind: "x87" }));
  return [{ path: "", kind: text === "long double" ? "x87" : "other" }];
}

function logLeaf(owner: string, { path, kind, part }: Leaf): string {
  const macro = kind === "bits" ? "LOG_BITS" : kind === "x87" ? "LOG_LONG" : "LOG";
  return `${macro}(${part ?? ""}${owner}${path});`;
}

/** A _Bool holds nothing but 0 and 1. */
function fixLeaf({ path, kind }: Leaf): string {
  return kind === "bool" ? `b = (unsigned char *)&(*p)${path}; *b &= 1;` : "";
}
