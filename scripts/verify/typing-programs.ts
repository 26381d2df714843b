/** Programs against the stubs of sqlite3 and zlib: one that is right and runs, and statements that are wrong in it. */

export const rightProgram = `
import sqlite3_typed as sqlite
import zlib_typed as zlib

data = b"text " * 100
bound = zlib.compressBound(len(data))
size = zlib.c_ulong(bound)
packed = (zlib.c_ubyte * bound)()
if zlib.compress(packed, zlib.byref(size), data, len(data)) != zlib.Z_OK:
    raise SystemExit("compress")
restored = bytearray(len(data))
length = zlib.c_ulong(len(data))
if zlib.uncompress(restored, zlib.byref(length), packed, size.value) != zlib.Z_OK:
    raise SystemExit("uncompress")
if bytes(restored) != data:
    raise SystemExit("data")
stream = zlib.z_stream(avail_in=3)
stream.next_in = packed
stream.avail_in += 1
version: bytes | None = zlib.zlibVersion()

database = sqlite.POINTER(sqlite.sqlite3)()
if sqlite.sqlite3_open(":memory:", sqlite.byref(database)) != sqlite.SQLITE_OK:
    raise SystemExit("open")
statement = sqlite.POINTER(sqlite.sqlite3_stmt)()
text = b"select 42"
if sqlite.sqlite3_prepare_v2(database, text, -1, sqlite.byref(statement), None) != sqlite.SQLITE_OK:
    raise SystemExit("prepare")
if sqlite.sqlite3_step(statement) != sqlite.SQLITE_ROW:
    raise SystemExit("step")
answer: int = sqlite.sqlite3_column_int(statement, 0)
if answer != 42:
    raise SystemExit("answer")
sqlite.sqlite3_finalize(statement)
message: bytes | None = sqlite.sqlite3_errmsg(database)
sqlite.sqlite3_close(database)
`;

export const wrongPrograms: readonly string[] = [
  'zlib.compressBound("5")',
  "zlib.compressBound()",
  "zlib.compressBound(1, 2)",
  "zlib.compressBound(1.5)",
  "zlib.compressBound(sourceLen=5)",
  "zlib.compress(packed, size, 5, len(data))",
  'zlib.compress("text", zlib.byref(size), data, len(data))',
  "zlib.compres(packed)",
  "zlib.Z_OKAY",
  // Not an assignment to it: pyright checks none to a module's attributes.
  "spelt: str = zlib.Z_OK",
  'zlib.z_stream(avail_in="3")',
  "zlib.z_stream(available=3)",
  "stream.available = 3",
  'stream.avail_in = "3"',
  "stream.next_in = 5.0",
  "number: int = zlib.zlibVersion()",
  "name: str = sqlite.sqlite3_libversion()",
  "sqlite.sqlite3_step(database)",
  "sqlite.sqlite3_open(5, sqlite.byref(database))",
  "sqlite.sqlite3_open(':memory:', database.contents, 5)",
  "def busy(count: int) -> int:\n    return 0\n\n\nsqlite.sqlite3_busy_handler(database, busy, None)",
  'sqlite.sqlite3_column_int(statement, "0")',
  "sqlite.sqlite3_column_int(statement, 0).value",
];
