char text[] = "abc";
char braced[] = {"abcd"};
__WCHAR_TYPE__ wide[] = L"ab";
