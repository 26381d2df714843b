/** OpenSSL's digests, really called. */
import { callLibrary, type RealLibrary } from "./library.ts";

const openssl: RealLibrary = { header: "openssl/evp.h", flags: ["-lcrypto"], module: "openssl_bindings" };

callLibrary(
  openssl,
  "a digest in pieces",
  `
import hashlib
context = m.EVP_MD_CTX_new()
assert context
assert m.EVP_DigestInit_ex(context, m.EVP_sha256(), None) == 1
for piece in (b"bind", b"wright"):
    assert m.EVP_DigestUpdate(context, piece, len(piece)) == 1
digest = (ctypes.c_ubyte * m.EVP_MAX_MD_SIZE)()
size = ctypes.c_uint()
assert m.EVP_DigestFinal_ex(context, digest, ctypes.byref(size)) == 1
assert bytes(digest)[: size.value] == hashlib.sha256(b"bindwright").digest()
m.EVP_MD_CTX_free(context)
`,
);

callLibrary(
  openssl,
  "a key from a password, and a name that is not there",
  `
import hashlib
out = (ctypes.c_ubyte * 16)()
done = m.PKCS5_PBKDF2_HMAC(b"secret", 6, b"salt", 4, 1000, m.EVP_sha1(), 16, out)
assert done == 1 and bytes(out) == hashlib.pbkdf2_hmac("sha1", b"secret", b"salt", 1000, 16)
assert not m.EVP_get_digestbyname(b"no such digest")
`,
);
