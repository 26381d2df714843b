#define OCTAL 017
#define WIDE 18446744073709551615ULL
#define HEXADECIMAL_FLOAT 0x1.8p3
#define ESCAPES "tab\tquote\"end\n"
#define APOSTROPHE "it's"
#define NEWLINE '\n'
#define JOINED "a" "b" "c"
