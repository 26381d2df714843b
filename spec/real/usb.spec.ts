/** libusb, really called, whether there are devices or not. */
import { callLibrary, type RealLibrary } from "./library.ts";

const usb: RealLibrary = { header: "libusb-1.0/libusb.h", flags: ["-lusb-1.0"], module: "usb_bindings" };

callLibrary(
  usb,
  "its version and its names, and a context where the machine has one",
  `
version = m.libusb_get_version().contents
assert version.major == 1 and version.minor == 0
assert m.libusb_error_name(m.LIBUSB_ERROR_ACCESS) == b"LIBUSB_ERROR_ACCESS"
assert m.libusb_has_capability(m.LIBUSB_CAP_HAS_CAPABILITY) != 0
assert ctypes.sizeof(m.struct_libusb_device_descriptor) == m.LIBUSB_DT_DEVICE_SIZE
context = ctypes.POINTER(m.libusb_context)()
done = m.libusb_init(ctypes.byref(context))
if done == 0:
    devices = ctypes.POINTER(ctypes.POINTER(m.libusb_device))()
    assert m.libusb_get_device_list(context, ctypes.byref(devices)) >= 0
    m.libusb_free_device_list(devices, 1)
    m.libusb_exit(context)
else:
    assert m.libusb_strerror(done), done
`,
);
