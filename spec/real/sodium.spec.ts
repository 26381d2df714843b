/** libsodium, really called. */
import { callLibrary, type RealLibrary } from "./library.ts";

const sodium: RealLibrary = { header: "sodium.h", flags: ["-lsodium"], module: "sodium_bindings" };

callLibrary(
  sodium,
  "a hash, as Python's",
  `
import hashlib
assert m.sodium_init() >= 0
out = (ctypes.c_ubyte * m.crypto_generichash_BYTES)()
assert m.crypto_generichash(out, len(out), b"bindwright", 10, None, 0) == 0
assert bytes(out) == hashlib.blake2b(b"bindwright", digest_size=len(out)).digest()
`,
);

callLibrary(
  sodium,
  "a secret box opens with its key alone",
  `
assert m.sodium_init() >= 0
key = (ctypes.c_ubyte * m.crypto_secretbox_KEYBYTES)()
nonce = (ctypes.c_ubyte * m.crypto_secretbox_NONCEBYTES)()
m.crypto_secretbox_keygen(key)
m.randombytes_buf(nonce, len(nonce))
text = b"nobody knows"
box = (ctypes.c_ubyte * (m.crypto_secretbox_MACBYTES + len(text)))()
assert m.crypto_secretbox_easy(box, text, len(text), nonce, key) == 0
opened = (ctypes.c_ubyte * len(text))()
assert m.crypto_secretbox_open_easy(opened, box, len(box), nonce, key) == 0 and bytes(opened) == text
box[0] ^= 1
assert m.crypto_secretbox_open_easy(opened, box, len(box), nonce, key) == -1
`,
);
