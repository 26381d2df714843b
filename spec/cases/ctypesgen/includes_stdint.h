#include <stddef.h> // flags: -isystem libc
#include <stdint.h>
struct sized { int8_t a; uint8_t b; int16_t c; uint16_t d; int32_t e; uint32_t f; int64_t g; uint64_t h; size_t n; ptrdiff_t p; wchar_t w; intptr_t ip; };
uint64_t widen(uint8_t small, size_t n, wchar_t *wide);
