#define A 1
"A" 'A' "x A y" L"A" A"A"
