"a""b" L"a""b" 'a''b' "a"b"c"
