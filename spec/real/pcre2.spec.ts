/** PCRE2, really called: its functions' names are macros. */
import { callLibrary, type RealLibrary } from "./library.ts";

const pcre2: RealLibrary = {
  header: "pcre2.h",
  flags: ["-DPCRE2_CODE_UNIT_WIDTH=8", "-lpcre2-8"],
  module: "pcre2_bindings",
};

callLibrary(
  pcre2,
  "a pattern is compiled, and its groups found",
  `
error, offset = ctypes.c_int(), ctypes.c_size_t()
pattern = b"(\\\\w+)@(\\\\w+)"
code = m.pcre2_compile_8(pattern, len(pattern), 0, ctypes.byref(error), ctypes.byref(offset), None)
assert code, error.value
match = m.pcre2_match_data_create_from_pattern_8(code, None)
subject = b"write to me@here now"
assert m.pcre2_match_8(code, subject, len(subject), 0, 0, match, None) == 3
pairs = m.pcre2_get_ovector_pointer_8(match)
assert [subject[pairs[at] : pairs[at + 1]] for at in (0, 2, 4)] == [b"me@here", b"me", b"here"]
assert m.pcre2_match_8(code, b"nobody", 6, 0, 0, match, None) == m.PCRE2_ERROR_NOMATCH
m.pcre2_match_data_free_8(match)
m.pcre2_code_free_8(code)
`,
);
