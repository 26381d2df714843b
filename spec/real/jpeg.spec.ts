/** libjpeg, really called: its records are the caller's. */
import { callLibrary, type RealLibrary } from "./library.ts";

const jpeg: RealLibrary = {
  header: "jpeglib.h",
  flags: ["--include", "stdio.h", "-ljpeg"],
  module: "jpeg_bindings",
};

callLibrary(
  jpeg,
  "an image is written to memory and read back",
  `
errors = m.struct_jpeg_error_mgr()
writer = m.struct_jpeg_compress_struct()
writer.err = m.jpeg_std_error(ctypes.byref(errors))
m.jpeg_CreateCompress(ctypes.byref(writer), m.JPEG_LIB_VERSION, ctypes.sizeof(writer))
buffer = ctypes.POINTER(ctypes.c_ubyte)()
size = ctypes.c_ulong()
m.jpeg_mem_dest(ctypes.byref(writer), ctypes.byref(buffer), ctypes.byref(size))
writer.image_width, writer.image_height, writer.input_components = 16, 8, 1
writer.in_color_space = m.JCS_GRAYSCALE
m.jpeg_set_defaults(ctypes.byref(writer))
m.jpeg_set_quality(ctypes.byref(writer), 100, 1)
m.jpeg_start_compress(ctypes.byref(writer), 1)
row = (m.JSAMPLE * 16)(*([200] * 16))
rows = (m.JSAMPROW * 1)(row)
while writer.next_scanline < writer.image_height:
    assert m.jpeg_write_scanlines(ctypes.byref(writer), rows, 1) == 1
m.jpeg_finish_compress(ctypes.byref(writer))
m.jpeg_destroy_compress(ctypes.byref(writer))
image = ctypes.string_at(buffer, size.value)
assert image[:3] == b"\\xff\\xd8\\xff"

reader = m.struct_jpeg_decompress_struct()
reader.err = m.jpeg_std_error(ctypes.byref(errors))
m.jpeg_CreateDecompress(ctypes.byref(reader), m.JPEG_LIB_VERSION, ctypes.sizeof(reader))
source = (ctypes.c_ubyte * len(image)).from_buffer_copy(image)
m.jpeg_mem_src(ctypes.byref(reader), source, len(image))
assert m.jpeg_read_header(ctypes.byref(reader), 1) == m.JPEG_HEADER_OK
m.jpeg_start_decompress(ctypes.byref(reader))
assert (reader.output_width, reader.output_height, reader.output_components) == (16, 8, 1)
assert m.jpeg_read_scanlines(ctypes.byref(reader), rows, 1) == 1
assert all(abs(value - 200) <= 1 for value in row)
m.jpeg_destroy_decompress(ctypes.byref(reader))
`,
);
