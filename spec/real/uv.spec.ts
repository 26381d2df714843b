/** libuv, really called: a loop that calls back. */
import { callLibrary, type RealLibrary } from "./library.ts";

const uv: RealLibrary = { header: "uv.h", flags: ["-luv"], module: "uv_bindings" };

callLibrary(
  uv,
  "a timer that fires three times",
  `
fired = []
loop = m.uv_default_loop()
timer = m.uv_timer_t()
assert m.uv_timer_init(loop, ctypes.byref(timer)) == 0
@m.uv_timer_cb
def on_timer(handle):
    fired.append(ctypes.cast(handle, ctypes.c_void_p).value == ctypes.addressof(timer))
    if len(fired) == 3:
        m.uv_timer_stop(ctypes.byref(timer))
assert m.uv_timer_start(ctypes.byref(timer), on_timer, 1, 1) == 0
assert m.uv_run(loop, m.UV_RUN_DEFAULT) == 0
assert fired == [True, True, True], fired
assert m.uv_strerror(m.UV_EINVAL) == b"invalid argument"
`,
);

callLibrary(
  uv,
  "an address by its text",
  `
address = m.struct_sockaddr_in()
assert m.uv_ip4_addr(b"127.0.0.1", 8080, ctypes.byref(address)) == 0
assert address.sin_port == int.from_bytes((8080).to_bytes(2, "big"), "little")
text = ctypes.create_string_buffer(20)
assert m.uv_ip4_name(ctypes.byref(address), text, 20) == 0 and text.value == b"127.0.0.1"
`,
);
