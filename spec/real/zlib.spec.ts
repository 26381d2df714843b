/** zlib, really called. */
import { callLibrary, type RealLibrary } from "./library.ts";

const zlib: RealLibrary = { header: "zlib.h", flags: ["-lz"], module: "zlib_bindings" };

callLibrary(
  zlib,
  "the issue's own line: version and crc32",
  `
import zlib
assert m.zlibVersion().decode() == m.ZLIB_VERSION, (m.zlibVersion(), m.ZLIB_VERSION)
assert m.crc32(0, b"abc", 3) == zlib.crc32(b"abc") == 0x352441C2
`,
);

callLibrary(
  zlib,
  "adler32",
  `
import zlib
assert m.adler32(1, b"bindwright", 10) == zlib.adler32(b"bindwright")
`,
);

callLibrary(
  zlib,
  "compress and uncompress give back what went in",
  `
text = b"round and round and round it goes" * 50
bound = m.compressBound(len(text))
packed = (m.Bytef * bound)()
size = m.uLongf(bound)
source = (m.Bytef * len(text)).from_buffer_copy(text)
assert m.compress(packed, ctypes.byref(size), source, len(text)) == m.Z_OK
assert 0 < size.value < len(text)
back = (m.Bytef * len(text))()
length = m.uLongf(len(text))
assert m.uncompress(back, ctypes.byref(length), packed, size) == m.Z_OK
assert bytes(back) == text and length.value == len(text)
`,
);

callLibrary(
  zlib,
  "a stream through z_stream, by the macros that wrap the init functions",
  `
import zlib
stream = m.z_stream()
assert m.deflateInit_(ctypes.byref(stream), m.Z_BEST_COMPRESSION, m.ZLIB_VERSION.encode(), ctypes.sizeof(m.z_stream)) == m.Z_OK
text = (m.Bytef * 1000)(*([65] * 1000))
out = (m.Bytef * 1000)()
stream.next_in = text
stream.avail_in = 1000
stream.next_out = out
stream.avail_out = 1000
assert m.deflate(ctypes.byref(stream), m.Z_FINISH) == m.Z_STREAM_END
assert stream.total_in == 1000
assert zlib.decompress(bytes(out)[: stream.total_out]) == b"A" * 1000
assert m.deflateEnd(ctypes.byref(stream)) == m.Z_OK
`,
);
