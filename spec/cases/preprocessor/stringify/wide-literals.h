#define S(x) #x
S(L"a") S(u8"\x") S(L'\'')
