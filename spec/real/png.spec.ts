/** libpng, really called. */
import { callLibrary, type RealLibrary } from "./library.ts";

const png: RealLibrary = { header: "png.h", flags: ["-lpng16"], module: "png_bindings" };

callLibrary(
  png,
  "its version, as a number and as text",
  `
assert m.png_access_version_number() == m.PNG_LIBPNG_VER
text = m.png_get_libpng_ver(None)
assert text.decode() == m.PNG_LIBPNG_VER_STRING, text
`,
);

callLibrary(
  png,
  "a signature check on bytes",
  `
signature = (m.png_byte * 8)(*b"\\x89PNG\\r\\n\\x1a\\n")
assert m.png_sig_cmp(signature, 0, 8) == 0
signature[0] = 0
assert m.png_sig_cmp(signature, 0, 8) != 0
`,
);
