enum { first = "abc"[0], last = "abc"[2], zero = "abc"[3], size = sizeof "a\0b", wide = sizeof L"ab", joined = sizeof "ab" "cd" };
