#define S(x) #x text
S() S( )
