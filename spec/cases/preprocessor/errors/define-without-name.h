#define
#define 1
#define "x"
