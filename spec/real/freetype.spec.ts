/** FreeType, really called. */
import { callLibrary, type RealLibrary } from "./library.ts";

const freetype: RealLibrary = {
  header: "freetype2/freetype/freetype.h",
  flags: ["-I/usr/include/freetype2", "--include", "ft2build.h", "-lfreetype"],
  module: "freetype_bindings",
};

callLibrary(
  freetype,
  "a library is opened, tells its version, and refuses what is no font",
  `
library = m.FT_Library()
assert m.FT_Init_FreeType(ctypes.byref(library)) == 0
parts = [m.FT_Int() for _ in range(3)]
m.FT_Library_Version(library, *map(ctypes.byref, parts))
assert (parts[0].value, parts[1].value) == (m.FREETYPE_MAJOR, m.FREETYPE_MINOR)
face = m.FT_Face()
data = (m.FT_Byte * 100)()
assert m.FT_New_Memory_Face(library, data, 100, 0, ctypes.byref(face)) != 0
assert not face
assert m.FT_Done_FreeType(library) == 0
`,
);

callLibrary(
  freetype,
  "arithmetic in 16.16",
  `
assert m.FT_MulFix(3 << 16, 2 << 16) == 6 << 16
vector = m.FT_Vector(1 << 16, 0)
m.FT_Vector_Transform(ctypes.byref(vector), ctypes.byref(m.FT_Matrix(0, -1 << 16, 1 << 16, 0)))
assert (vector.x, vector.y) == (0, 1 << 16)
`,
);
