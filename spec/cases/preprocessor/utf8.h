é "ü€" λx x€ \u00e9 \u03bbx caf\u00e9
#define é 5
\u00e9 é
