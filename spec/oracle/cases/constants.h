/* Object-like macros whose value and type gcc and clang are asked for. */
#define DECIMAL 10
#define HEX 0xFFFFFFFF
#define OCTAL 0755
#define BINARY 0b101
#define UNSIGNED_LONG 5UL
#define LONG_LONG 0x7fffffffffffffffLL
#define BIG_HEX 0xffffffffffffffff
#define NEGATIVE (-3)
#define COMPLEMENT (~0U)
#define WRAPPED (0u - 1)
#define SHIFTED (1UL << 40)
#define SIGNED_SHIFT (-16 >> 2)
#define DIVIDED (-7 / 2)
#define REMAINDER (-7 % 3)
#define MIXED (-1 < 1u)
#define COMPARED (3 > 2)
#define LOGICAL (5 && 0 || 7)
#define CONDITIONAL (1 ? -1 : 1u)
#define CAST_CHAR ((unsigned char)300)
#define CAST_SIGNED ((signed char)200)
#define CHARACTER 'c'
#define ESCAPED '\n'
#define OCTAL_ESCAPE '\377'
#define MULTI 'ab'
#define WIDE_CHARACTER L'w'
#define SIZE sizeof(int)
#define SIZE_RECORD sizeof(struct { char a; long b; })
#define ALIGNMENT _Alignof(double)
#define LOW ((unsigned short)~0)
#define CHAINED (DECIMAL + 2 * OCTAL)
#define PRECEDENCE DECIMAL + 2
#define USES_PRECEDENCE PRECEDENCE * 3
#define LATER_FIRST LATER_SECOND + 1
#define LATER_SECOND 41
#define TERNARY_LAZY (1 ? 4 : 1 / 0)
#define IOC(dir, type, nr, size) (((dir) << 30) | ((type) << 8) | ((nr) << 0) | ((size) << 16))
#define REQUEST IOC(2U, 'V', 5, sizeof(long))
#define BUILTIN __builtin_bswap32(0x01020304u)
#define GENERIC _Generic(1L, int: 1, long: 2, default: 3)
#define OFFSET __builtin_offsetof(struct offsets, c)
#define DOUBLE 1.5
#define FLOAT 0.1f
#define FLOAT_SUM (0.1f + 0.2f)
#define HEX_FLOAT 0x1.8p3
#define QUOTIENT (1.0 / 3)
#define PLAIN "text"
#define JOINED "a" "b\tc" "\x41\101"
#define EMPTY_STRING ""
#define NUL_INSIDE "a\0b"
struct offsets { char a; int b; long c; };
