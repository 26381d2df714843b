#define + 1
#define L"x" 1
#define 3x
#define . 1
#define @ 1
#define /*c*/
