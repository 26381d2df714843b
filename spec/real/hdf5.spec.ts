/** HDF5, really called, on a file in memory. Its access flags are expressions that call it (`H5open(), 2`), so no constants. */
import { callLibrary, type RealLibrary } from "./library.ts";

const folder = `/usr/lib/${process.arch === "x64" ? "x86_64" : "aarch64"}-linux-gnu/hdf5/serial`;

const hdf5: RealLibrary = {
  header: "hdf5/serial/hdf5.h",
  flags: ["-I/usr/include/hdf5/serial", `-L${folder}`, "-lhdf5"],
  module: "hdf5_bindings",
};

callLibrary(
  hdf5,
  "numbers are written to a dataset and read back",
  `
import os, tempfile
assert m.H5open() >= 0
version = [ctypes.c_uint() for _ in range(3)]
m.H5get_libversion(*map(ctypes.byref, version))
assert (version[0].value, version[1].value) == (m.H5_VERS_MAJOR, m.H5_VERS_MINOR)
truncate = 2
access = m.H5Pcreate(m.H5P_CLS_FILE_ACCESS_ID_g)
assert m.H5Pset_fapl_core(access, 65536, False) >= 0
file = m.H5Fcreate(os.path.join(tempfile.gettempdir(), "none.h5").encode(), truncate, 0, access)
assert file >= 0
extent = (m.hsize_t * 1)(4)
space = m.H5Screate_simple(1, extent, None)
kind = m.H5T_NATIVE_DOUBLE_g
dataset = m.H5Dcreate2(file, b"numbers", kind, space, 0, 0, 0)
values = (ctypes.c_double * 4)(1, 2, 3, 4.5)
assert m.H5Dwrite(dataset, kind, 0, 0, 0, values) >= 0
back = (ctypes.c_double * 4)()
assert m.H5Dread(dataset, kind, 0, 0, 0, back) >= 0
assert list(back) == [1, 2, 3, 4.5]
for close, thing in ((m.H5Dclose, dataset), (m.H5Sclose, space), (m.H5Fclose, file), (m.H5Pclose, access)):
    assert close(thing) >= 0
`,
);
