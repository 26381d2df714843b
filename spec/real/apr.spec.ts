/** ctypesgen's own examples: neon, apr with the flags of apr-1-config, and apr-util on apr. */
import { readdirSync } from "node:fs";
import { missingPrograms, run } from "../support/outside.ts";
import { callLibrary, type RealLibrary, whyNotCallable } from "./library.ts";

/** Further headers of a folder, by their names. */
function headersIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => `${folder}/${name}`);
}

function aprFlags(): string[] {
  const { stdout } = run("apr-1-config", ["--cppflags", "--includes"]);
  return stdout.split(/\s+/).filter((word) => word !== "");
}

const folder = "/usr/include/apr-1.0";
const isThere =
  whyNotCallable("apr-1.0/apr.h") === undefined && missingPrograms("apr-1-config") === undefined;
const hasUtilities = isThere && whyNotCallable("apr-1.0/apu.h") === undefined;

/** The headers of apr-util that need no client library's headers of their own. */
const utilities =
  /^apr_(?:anylock|base64|buckets|date|dbm|hooks|md4|md5|memcache|optional|queue|redis|reslist|rmm|sdbm|sha1|siphash|strmatch|thread_pool|uri|uuid|xlate|xml)\.h$/;
const own = /^apr(?:_(?!hooks)[a-z0-9_]+)?\.h$/;

const apr: RealLibrary = {
  header: "apr-1.0/apr.h",
  flags: isThere
    ? [
        ...aprFlags(),
        "-lapr-1",
        ...headersIn(folder, own).filter(
          (path) =>
            !utilities.test(path.slice(folder.length + 1)) &&
            !/apr_(?:dbd|dbm|crypto|ldap|optional)/.test(path),
        ),
      ]
    : [],
  module: "apr",
};

const aprUtil: RealLibrary = {
  header: "apr-1.0/apu.h",
  flags: hasUtilities ? [...aprFlags(), "-laprutil-1", "-m", "apr", ...headersIn(folder, utilities)] : [],
  module: "apu",
  base: apr,
};

const neon: RealLibrary = {
  header: "neon/ne_uri.h",
  flags:
    whyNotCallable("neon/ne_uri.h") === undefined
      ? ["-I/usr/include/neon", "-lneon", ...headersIn("/usr/include/neon", /^ne_.*\.h$/)]
      : [],
  module: "neon",
};

const begin = `
assert m.apr_initialize() == 0
pool = ctypes.POINTER(m.apr_pool_t)()
assert m.apr_pool_create_ex(ctypes.byref(pool), None, None, None) == m.APR_SUCCESS
`;

callLibrary(
  apr,
  "a pool allocates, and its cleanups run when it ends",
  `${begin}
child = ctypes.POINTER(m.apr_pool_t)()
assert m.apr_pool_create_ex(ctypes.byref(child), pool, None, None) == 0
assert m.apr_pool_is_ancestor(pool, child) and not m.apr_pool_is_ancestor(child, pool)
text = m.apr_pstrdup(child, "kept in the pool")
assert str(text) == "kept in the pool"
run = []
callback = m.apr_pool_cleanup_register.argtypes[2](lambda data: run.append(data) or 0)
m.apr_pool_cleanup_register(child, 77, callback, callback)
m.apr_pool_destroy(child)
assert run == [77], run
m.apr_pool_destroy(pool)
`,
);

callLibrary(
  apr,
  "a hash has what was put into it",
  `${begin}
table = m.apr_hash_make(pool)
words = {b"one": ctypes.c_int(1), b"two": ctypes.c_int(2)}
for key, value in words.items():
    m.apr_hash_set(table, key, m.APR_HASH_KEY_STRING, ctypes.addressof(value))
assert m.apr_hash_count(table) == 2
found = m.apr_hash_get(table, b"two", 3)
assert ctypes.cast(found, ctypes.POINTER(ctypes.c_int))[0] == 2
assert m.apr_hash_get(table, b"three", 5) == None
`,
);

callLibrary(
  apr,
  "a file is read, and its size is right in apr_finfo_t",
  `${begin}
import os, tempfile
path = os.path.join(tempfile.mkdtemp(), "text")
with open(path, "wb") as output:
    output.write(b"read by apr")
file = ctypes.POINTER(m.apr_file_t)()
assert m.apr_file_open(ctypes.byref(file), path, m.APR_FOPEN_READ, m.APR_OS_DEFAULT, pool) == 0
info = m.apr_finfo_t()
assert m.apr_file_info_get(ctypes.byref(info), m.APR_FINFO_NORM, file) in (0, m.APR_INCOMPLETE)
assert info.size == 11 and info.filetype == m.APR_REG
room = ctypes.create_string_buffer(100)
size = ctypes.c_size_t(100)
assert m.apr_file_read(file, room, ctypes.byref(size)) == 0
assert room.raw[: size.value] == b"read by apr"
assert m.apr_file_close(file) == 0
`,
);

callLibrary(
  aprUtil,
  "base64, md5 and a queue in a pool of the other module",
  `
import apr, hashlib
assert m.struct_apr_pool_t is apr.struct_apr_pool_t
assert apr.apr_initialize() == 0
pool = ctypes.POINTER(apr.apr_pool_t)()
assert apr.apr_pool_create_ex(ctypes.byref(pool), None, None, None) == 0
room = ctypes.create_string_buffer(100)
assert m.apr_base64_encode(room, b"hello", 5) == 9 and room.value == b"aGVsbG8="
assert m.apr_base64_decode(room, b"aGVsbG8=") == 5 and room.value == b"hello"
digest = (ctypes.c_ubyte * m.APR_MD5_DIGESTSIZE)()
assert m.apr_md5(digest, b"abc", 3) == 0
assert bytes(digest) == hashlib.md5(b"abc").digest()
queue = ctypes.POINTER(m.apr_queue_t)()
assert m.apr_queue_create(ctypes.byref(queue), 4, pool) == 0
assert m.apr_queue_push(queue, 5) == 0 and m.apr_queue_size(queue) == 1
`,
);

callLibrary(
  aprUtil,
  "a uri, parsed into a record with fields of the other module's types",
  `
import apr
assert apr.apr_initialize() == 0
pool = ctypes.POINTER(apr.apr_pool_t)()
assert apr.apr_pool_create_ex(ctypes.byref(pool), None, None, None) == 0
uri = m.apr_uri_t()
assert m.apr_uri_parse(pool, "http://user@example.org:8080/a?b#c", ctypes.byref(uri)) == apr.APR_SUCCESS
assert (str(uri.hostname), uri.port, str(uri.path), str(uri.query)) == ("example.org", 8080, "/a", "b")
assert isinstance(uri.port, int) and m.apr_port_t is apr.apr_port_t
`,
);

callLibrary(
  neon,
  "a uri is parsed and printed again",
  `
uri = m.ne_uri()
assert m.ne_uri_parse(b"http://user@example.org:8080/a/b?q#f", ctypes.byref(uri)) == 0
assert (str(uri.scheme), str(uri.host), uri.port, str(uri.path)) == ("http", "example.org", 8080, "/a/b")
assert str(m.ne_uri_unparse(ctypes.byref(uri))) == "http://user@example.org:8080/a/b?q#f"
m.ne_uri_free(ctypes.byref(uri))
assert m.ne_uri_parse(b"http://[", ctypes.byref(uri)) != 0
assert str(m.ne_path_escape(b"/a b")) == "/a%20b"
`,
);
