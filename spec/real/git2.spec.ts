/** libgit2, really called. */
import { callLibrary, type RealLibrary } from "./library.ts";

const git: RealLibrary = { header: "git2.h", flags: ["-lgit2"], module: "git2_bindings" };

callLibrary(
  git,
  "a repository is made, and a blob is stored in it",
  `
import hashlib, tempfile
assert m.git_libgit2_init() >= 1
with tempfile.TemporaryDirectory() as folder:
    repository = ctypes.POINTER(m.git_repository)()
    assert m.git_repository_init(ctypes.byref(repository), folder.encode(), 1) == 0
    assert m.git_repository_is_bare(repository) == 1
    identity = m.git_oid()
    assert m.git_blob_create_from_buffer(ctypes.byref(identity), repository, b"hello\\n", 6) == 0
    expected = hashlib.sha1(b"blob 6\\0hello\\n").digest()
    assert bytes(identity.id) == expected
    text = ctypes.create_string_buffer(m.GIT_OID_HEXSZ + 1)
    m.git_oid_tostr(text, len(text), ctypes.byref(identity))
    assert text.value.decode() == expected.hex()
    blob = ctypes.POINTER(m.git_blob)()
    assert m.git_blob_lookup(ctypes.byref(blob), repository, ctypes.byref(identity)) == 0
    assert ctypes.string_at(m.git_blob_rawcontent(blob).value, m.git_blob_rawsize(blob)) == b"hello\\n"
    m.git_blob_free(blob)
    m.git_repository_free(repository)
    assert m.git_repository_open(ctypes.byref(repository), (folder + "/none").encode()) == m.GIT_ENOTFOUND
    assert b"none" in ctypes.string_at(m.git_error_last().contents.message)
m.git_libgit2_shutdown()
`,
);
