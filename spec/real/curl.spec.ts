/** libcurl, really called; its setopt is a macro of the function's own name. */
import { callLibrary, type RealLibrary } from "./library.ts";

const curl: RealLibrary = { header: "curl/curl.h", flags: ["-lcurl"], module: "curl_bindings" };

callLibrary(
  curl,
  "curl_version",
  `
assert m.curl_version().decode().startswith("libcurl/") if isinstance(m.curl_version(), bytes) else str(m.curl_version()).startswith("libcurl/")
`,
);

callLibrary(
  curl,
  "curl_easy_setopt is the real variadic function, not the macro",
  `
handle = m.curl_easy_init()
assert handle
assert m.curl_easy_setopt(handle, m.CURLOPT_URL, b"file:///nonexistent/bindwright") == m.CURLE_OK
assert m.curl_easy_setopt(handle, m.CURLOPT_VERBOSE, ctypes.c_long(0)) == m.CURLE_OK
assert m.curl_easy_perform(handle) == m.CURLE_FILE_COULDNT_READ_FILE
assert b"read" in m.curl_easy_strerror(m.CURLE_FILE_COULDNT_READ_FILE)
code = ctypes.c_long(-1)
assert m.curl_easy_getinfo(handle, m.CURLINFO_RESPONSE_CODE, ctypes.byref(code)) == m.CURLE_OK
assert code.value == 0
m.curl_easy_cleanup(handle)
`,
);

callLibrary(
  curl,
  "a file read through a write callback",
  `
import os, tempfile
with tempfile.NamedTemporaryFile(delete=False) as file:
    file.write(b"read by libcurl")
got = []
@m.curl_write_callback
def write(data, size, count, context):
    got.append(ctypes.string_at(data if not hasattr(data, "raw") else data.raw, size * count))
    return size * count
handle = m.curl_easy_init()
assert m.curl_easy_setopt(handle, m.CURLOPT_URL, ("file://" + file.name).encode()) == m.CURLE_OK
assert m.curl_easy_setopt(handle, m.CURLOPT_WRITEFUNCTION, write) == m.CURLE_OK
assert m.curl_easy_perform(handle) == m.CURLE_OK
m.curl_easy_cleanup(handle)
os.unlink(file.name)
assert b"".join(got) == b"read by libcurl", got
`,
);
