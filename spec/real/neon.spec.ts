/** neon, really called: the original README's own example. */
import { callLibrary, type RealLibrary } from "./library.ts";

const neon: RealLibrary = {
  header: "neon/ne_uri.h",
  flags: ["-I/usr/include/neon", "-lneon"],
  module: "neon_bindings",
};

callLibrary(
  neon,
  "an address is taken apart and put together",
  `
uri = m.ne_uri()
assert m.ne_uri_parse(b"http://user@example.com:8080/a/b?q=1", ctypes.byref(uri)) == 0
def text(value):
    return ctypes.cast(value, ctypes.c_char_p).value
assert (text(uri.scheme), text(uri.host), uri.port, text(uri.path)) == (b"http", b"example.com", 8080, b"/a/b")
assert str(m.ne_uri_unparse(ctypes.byref(uri))) == "http://user@example.com:8080/a/b?q=1"
m.ne_uri_free(ctypes.byref(uri))
`,
);
