/** SQLite, really called. */
import { callLibrary, type RealLibrary } from "./library.ts";

const sqlite3: RealLibrary = { header: "sqlite3.h", flags: ["-lsqlite3"], module: "sqlite3_bindings" };

const open = `
database = ctypes.POINTER(m.sqlite3)()
assert m.sqlite3_open(b":memory:", ctypes.byref(database)) == m.SQLITE_OK
def execute(sql, callback=None):
    message = ctypes.POINTER(ctypes.c_char)()
    return m.sqlite3_exec(database, sql, callback or m.sqlite3_callback(), None, None)
assert execute(b"create table t(id integer primary key, name text)") == m.SQLITE_OK
assert execute(b"insert into t(name) values ('one'), ('two'), ('three')") == m.SQLITE_OK
`;

callLibrary(
  sqlite3,
  "open, exec with a callback, close",
  `${open}
rows = []
@m.sqlite3_callback
def callback(context, count, values, names):
    rows.append([ctypes.cast(values[i], ctypes.c_char_p).value for i in range(count)])
    assert ctypes.cast(names[0], ctypes.c_char_p).value == b"id"
    return 0
assert execute(b"select id, name from t order by id", callback) == m.SQLITE_OK
assert rows == [[b"1", b"one"], [b"2", b"two"], [b"3", b"three"]], rows
assert m.sqlite3_close(database) == m.SQLITE_OK
`,
);

callLibrary(
  sqlite3,
  "a prepared statement: bind, step, column text",
  `${open}
statement = ctypes.POINTER(m.sqlite3_stmt)()
sql = b"select name, id from t where id >= ? order by id"
assert m.sqlite3_prepare_v2(database, sql, -1, ctypes.byref(statement), None) == m.SQLITE_OK
assert m.sqlite3_bind_int(statement, 1, 2) == m.SQLITE_OK
seen = []
while m.sqlite3_step(statement) == m.SQLITE_ROW:
    text = ctypes.cast(m.sqlite3_column_text(statement, 0), ctypes.c_char_p).value
    seen.append((text, m.sqlite3_column_int(statement, 1)))
assert seen == [(b"two", 2), (b"three", 3)], seen
assert m.sqlite3_finalize(statement) == m.SQLITE_OK
assert m.sqlite3_close(database) == m.SQLITE_OK
`,
);

callLibrary(
  sqlite3,
  "strings and numbers of macros are C's",
  `
assert m.sqlite3_libversion().decode() == m.SQLITE_VERSION
assert m.sqlite3_libversion_number() == m.SQLITE_VERSION_NUMBER
assert m.SQLITE_IOERR_READ == (10 | (1 << 8))
`,
);

callLibrary(
  sqlite3,
  "a variadic function: sqlite3_mprintf",
  `
pointer = m.sqlite3_mprintf(b"%d-%s-%.2f", ctypes.c_int(7), b"x", ctypes.c_double(1.5))
assert bytes(str(pointer), "ascii") == b"7-x-1.50" or pointer == b"7-x-1.50", pointer
`,
);
