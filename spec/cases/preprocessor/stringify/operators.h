#define S(x) #x
S(<<=) S(->) S(...) S(##) S(#) S(%:) S(<:)
