#define \u00e9 1
\u00e9 é
