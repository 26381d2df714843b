/** zlib and sqlite3 under names in Python's own style, really called. */
import { callLibrary, type RealLibrary } from "./library.ts";

const zlib: RealLibrary = { header: "zlib.h", flags: ["-lz", "--naming", "pep8"], module: "zlib_pep8" };

callLibrary(
  zlib,
  "functions, types and macros",
  `
text = b"round and round" * 50
size = m.ULongf(m.compress_bound(len(text)))
packed = (m.Bytef * size.value)()
assert m.compress(packed, size, text, len(text)) == m.Z_OK
stream = m.ZStream(next_in=packed, avail_in=size.value)
back = (m.Bytef * len(text))()
stream.next_out = back
stream.avail_out = len(text)
assert m.inflate_init(stream) == m.Z_OK
assert m.inflate(stream, m.Z_FINISH) == m.Z_STREAM_END
assert bytes(back) == text and stream.total_out == len(text)
assert m.inflate_end(stream) == m.Z_OK
assert not hasattr(m, "inflateEnd")
`,
);

const sqlite3 = (module: string, ...flags: readonly string[]): RealLibrary => ({
  header: "sqlite3.h",
  flags: ["-lsqlite3", "--naming", "pep8", ...flags],
  module,
});

callLibrary(
  sqlite3("sqlite3_pep8"),
  "a query, and members by both names",
  `
base = ctypes.POINTER(m.Sqlite3)()
assert m.sqlite3_open(b":memory:", base) == m.SQLITE_OK
rows = []
@m.Sqlite3Callback
def collect(_, count, values, names):
    rows.append([ctypes.string_at(values[at]) for at in range(count)])
    return 0
assert m.sqlite3_exec(base, b"select 1, 'two'", collect, None, None) == m.SQLITE_OK
assert rows == [[b"1", b"two"]], rows
assert m.sqlite3_close(base) == m.SQLITE_OK
found = m.sqlite3_vfs_find(None).contents
assert found.z_name and found.mxPathname == found.mx_pathname > 0
`,
);

const stripped = `
base = ctypes.POINTER(m.Sqlite3)()
assert m.open(b":memory:", base) == m.OK
statement = ctypes.POINTER(m.Stmt)()
assert m.prepare_v2(base, b"select 6 * 7", -1, statement, None) == m.OK
assert m.step(statement) == m.ROW
assert m.column_int(statement, 0) == 42
assert m.finalize(statement) == m.OK and m.close(base) == m.OK
assert m.VERSION_NUMBER == m.libversion_number() and m.version[0] == b"3"
`;
const prefixes = ["-P", "sqlite3_", "-P", "SQLITE_"];

callLibrary(sqlite3("sqlite3_short", ...prefixes), "without prefixes", stripped);
callLibrary(sqlite3("sqlite3_lazy", "--lazy", ...prefixes), "without prefixes, bound at first use", stripped);
