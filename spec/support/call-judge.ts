/** Calls every random function on a Python: what arrives on each side has to be what was sent. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./outside.ts";
import { makeRandomCalls, type RandomCalls } from "./random-calls.ts";
import { translateText } from "./translation.ts";

export interface CallVerdict {
  readonly right: number;
  readonly plain: number;
  readonly wrong: readonly string[];
  /** Functions that were declined, by reason; names are taken out of the reasons. */
  readonly declined: Readonly<Record<string, number>>;
  readonly plainDeclined: readonly string[];
}

/** Prints one line of JSON. "begin" lines tell which call killed the interpreter. */
const program = `
import ctypes, json, random, struct, sys
import calls as m
library = ctypes.CDLL("./libcalls.so")
log_size = ctypes.c_int.in_dll(library, "log_size")
log_bytes = (ctypes.c_ubyte * 32768).in_dll(library, "log_bytes")
result_bytes = (ctypes.c_ubyte * 8192).in_dll(library, "result_bytes")
dice = random.Random(7)

def aligned(data):
    memory = bytearray(len(data) + 64)
    start = -ctypes.addressof(ctypes.c_char.from_buffer(memory)) % 64
    memory[start:start + len(data)] = data
    return memory, start

def take_log():
    data = bytes(log_bytes[:log_size.value])
    log_size.value = 0
    return data

def ask(function, data):
    memory, start = aligned(data)
    getattr(library, function)(ctypes.c_void_p(ctypes.addressof(ctypes.c_char.from_buffer(memory)) + start))
    return bytes(memory[start:start + len(data)])

def simple(type, value):
    return value, bytes(type(value))

def real():
    return float(dice.randrange(-99999, 99999)) / 4

def long_double(value):
    return bytes(ctypes.c_longdouble(value))[:10]

def whole(size, signed):
    data = bytes(dice.randrange(256) for _ in range(size))
    return int.from_bytes(data, "little", signed=signed), data

def make(name):
    # A value, the bytes that C logs of it, and the bytes that it is.
    if name == "void":
        return None, b"", b""
    if name == "bool":
        return True, b"\\x01", b"\\x01"
    if name == "char":
        data = bytes([dice.randrange(128)])
        return data, data, data
    integers = {"uchar": (1, 0), "short": (2, 1), "int": (4, 1), "uint": (4, 0), "long": (8, 1), "ulonglong": (8, 0),
                "int128": (16, 1), "uint128": (16, 0), "pointer": (8, 0)}
    if name in integers:
        value, data = whole(integers[name][0], bool(integers[name][1]))
        return value, data, data
    if name in ("float", "double"):
        value = real()
        data = struct.pack(name[0], value)
        return value, data, data
    if name == "longdouble":
        value = real()
        return value, long_double(value), long_double(value)
    if name in ("cfloat", "cdouble"):
        value = complex(real(), real())
        data = struct.pack("2" + name[1], value.real, value.imag)
        return value, data, data
    if name == "clongdouble":
        value = complex(real(), real())
        parts = [long_double(value.real), long_double(value.imag)]
        return value, b"".join(parts), b"".join(part.ljust(16, b"\\0") for part in parts)
    if name in ("v8", "v16"):
        data = bytes(dice.randrange(256) for _ in range(int(name[1:])))
        return (ctypes.c_ubyte * len(data))(*data), data, data
    record = getattr(m, name)
    data = ask("fix_" + name.split("_")[1], bytes(dice.randrange(256) for _ in range(ctypes.sizeof(record))))
    ask("log_" + name.split("_")[1], data)
    return record.from_buffer_copy(data), take_log(), data

def seen(name, value):
    if name.startswith(("struct", "union")):
        ask("log_" + name.split("_")[1], bytes(value))
        return take_log()
    if name == "pointer":
        return value.value or 0
    return bytes(value) if name in ("v8", "v16") else value

verdict = {"right": 0, "plain": 0, "wrong": [], "declined": {}, "plainDeclined": []}
for call in json.load(open("calls.json")):
    function = getattr(m, call["name"])
    reason = getattr(function, "declined", None)
    verdict["plain"] += call["isPlain"]
    if reason is not None:
        verdict["declined"][reason] = verdict["declined"].get(reason, 0) + 1
        if call["isPlain"]:
            verdict["plainDeclined"].append(call["name"])
        continue
    result, result_log, result_data = make(call["result"])
    made = [make(name) for name in call["parameters"]]
    for at, byte in enumerate(result_data):
        result_bytes[at] = byte
    sys.stderr.write("begin %s\\n" % call["name"])
    sys.stderr.flush()
    try:
        got = function(*[value if name != "pointer" else ctypes.c_void_p(value)
                         for name, (value, _, _) in zip(call["parameters"], made)])
    except Exception as error:
        verdict["wrong"].append("%s raised %r" % (call["name"], error))
        log_size.value = 0
        continue
    log = take_log()
    expected = b"".join(logged for _, logged, _ in made)
    if log != expected:
        verdict["wrong"].append("%s(%s): arguments" % (call["name"], ", ".join(call["parameters"])))
    else:
        mine = seen(call["result"], got)
        right = result_log if call["result"].startswith(("struct", "union", "v8", "v16")) else result
        if mine != right:
            verdict["wrong"].append("%s %s(%s): result %r, not %r" % (
                call["result"], call["name"], ", ".join(call["parameters"]), mine, right))
        else:
            verdict["right"] += 1
print(json.dumps(verdict))
`;

/**
 * Compiles the functions with a compiler and translates their header, all in a folder of their own. `isWrapped`: what
 * ctypes cannot call is called through C functions.
 */
export async function prepareCalls(
  folder: string,
  seed: number,
  count: number,
  compiler = "gcc",
  isWrapped = false,
): Promise<RandomCalls> {
  const made = makeRandomCalls(seed, count);
  writeFileSync(join(folder, "calls.c"), made.source);
  writeFileSync(join(folder, "calls.json"), JSON.stringify(made.calls));
  writeFileSync(join(folder, "judge.py"), program);
  const { outputs } = await translateText(made.header, {
    libraries: [join(folder, "libcalls.so")],
    lookForLibraries: false,
    ...(isWrapped ? { furtherOutputs: [{ language: "wrappers", path: "wrappers.c" }] } : {}),
  });
  const [module, ...sources] = outputs;
  writeFileSync(join(folder, "calls.py"), module?.text ?? "");
  writeFileSync(join(folder, "case.h"), made.header);
  for (const { path, text } of sources) writeFileSync(join(folder, path), text);
  const files = ["calls.c", ...sources.map(({ path }) => path)];
  const words = ["-shared", "-fPIC", "-O2", "-w", "-Wno-psabi", ...files, "-o", "libcalls.so"];
  const compiled = run(compiler, words, { cwd: folder, seconds: 1800 });
  if (compiled.status !== 0) throw new Error(compiled.stderr.slice(0, 3000));
  return made;
}

/** Throws with the last words of an interpreter that died. */
export function judgeCalls(folder: string, python: string): CallVerdict {
  const done = run(python, ["-W", "error", "judge.py"], { cwd: folder, seconds: 1200 });
  if (done.status !== 0) throw new Error(`status ${done.status}: ${done.stderr.slice(-600)}`);
  const verdict = JSON.parse(done.stdout) as CallVerdict;
  const declined: Record<string, number> = {};
  for (const [reason, count] of Object.entries(verdict.declined)) {
    const general = generalise(reason);
    declined[general] = (declined[general] ?? 0) + count;
  }
  return { ...verdict, declined };
}

function generalise(reason: string): string {
  return reason
    .replace(/^(argument \d+ cannot be passed|its result cannot be had): /, "")
    .replace(/\b(struct|union) \w+/g, "a record")
    .replace(/, m\d+$/, "")
    .replace(/\b\d+ bytes/g, "so many bytes");
}
