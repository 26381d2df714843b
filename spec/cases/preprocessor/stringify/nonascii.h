#define S(x) #x
S(é) S("é") S(\u00e9)
