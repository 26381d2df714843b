/** ZeroMQ, really called. */
import { callLibrary, type RealLibrary } from "./library.ts";

const zmq: RealLibrary = { header: "zmq.h", flags: ["-lzmq"], module: "zmq_bindings" };

callLibrary(
  zmq,
  "a question and an answer within the process",
  `
context = m.zmq_ctx_new()
server = m.zmq_socket(context, m.ZMQ_REP)
client = m.zmq_socket(context, m.ZMQ_REQ)
assert m.zmq_bind(server, b"inproc://place") == 0
assert m.zmq_connect(client, "inproc://place") == 0
assert m.zmq_send(client, b"question", 8, 0) == 8
buffer = ctypes.create_string_buffer(20)
assert m.zmq_recv(server, buffer, 20, 0) == 8 and buffer.value == b"question"
message = m.zmq_msg_t()
assert m.zmq_msg_init_size(ctypes.byref(message), 6) == 0
ctypes.memmove(m.zmq_msg_data(ctypes.byref(message)), b"answer", 6)
assert m.zmq_msg_send(ctypes.byref(message), server, 0) == 6
assert m.zmq_recv(client, buffer, 20, 0) == 6 and buffer.raw[:6] == b"answer"
assert m.zmq_recv(client, buffer, 20, m.ZMQ_DONTWAIT) == -1
assert m.zmq_strerror(m.zmq_errno()) is not None
for socket in (client, server):
    assert m.zmq_close(socket) == 0
assert m.zmq_ctx_term(context) == 0
`,
);
