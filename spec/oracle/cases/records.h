/* Records of every kind that System V's x86-64 rules tell apart; each is judged by gcc, clang and CPython. */
struct plain { char a; int b; short c; long d; };
struct tail { long a; char b; };
struct chars { char a, b, c; };
struct floats { float f; double d; long double ld; };
struct pointers { void *p; int (*f)(int); char *names[3]; };
struct nested { char a; struct plain inner; char b; };
struct arrays { char a[3]; short b[2][3]; int c[0]; };
struct flexible { int count; double values[]; };
union numbers { char c; int i; double d; long double ld; unsigned char bytes[20]; };
struct anonymous { int kind; union { int i; float f; struct { short low, high; }; }; long after; };
struct empty { };
struct holds_empty { char a; struct empty e; int b; };
enum small { ONE = 1, TWO };
enum negative { MINUS = -1, PLUS = 1 };
enum large { HUGE = 0x7fffffffffL };
enum __attribute__((packed)) tiny { TINY_A, TINY_B };
struct enums { char a; enum small s; enum large l; enum tiny t; enum negative n; };
struct booleans { _Bool a; int b; _Bool c[3]; };

struct bits { unsigned a : 3, b : 5, c : 20; unsigned d : 10; };
struct mixed_bits { unsigned short a : 3; unsigned char b : 5; unsigned int c : 20; };
struct bits_then_char { int a : 4; char b; };
struct zero_width { int a : 4; int : 0; int b : 4; char c; };
struct unnamed_bits { char a; int : 7; int b : 9; };
struct wide_bits { unsigned long long a : 33; unsigned int b : 31; unsigned long long c : 1; };
struct signed_bits { signed int a : 5; signed char b : 7; long c : 40; };
struct bool_bits { _Bool a : 1; _Bool b : 1; unsigned c : 6; _Bool d : 1; };
struct enum_bits { enum small a : 2; enum negative b : 3; unsigned c : 4; };
union union_bits { unsigned a : 3; unsigned char b : 7; unsigned long c : 40; };
struct char_bits { char a : 2; unsigned char b : 7; short c : 9; };

struct __attribute__((packed)) packed_before { char a; int b; long c; };
struct packed_after { char a; int b; long c; } __attribute__((packed));
struct packed_member { char a; int b __attribute__((packed)); long c; };
struct packed_bits { unsigned char a; unsigned int b : 5, c : 28; } __attribute__((packed));
struct packed_aligned { char a; int b; } __attribute__((packed, aligned(2)));
struct holds_packed { char a; struct packed_after p; int b; };
struct aligned_record { char a; } __attribute__((aligned(64)));
struct aligned_member { char a; int b __attribute__((aligned(16))); char c; };
struct alignas_member { char a; _Alignas(32) char b; };
struct holds_aligned { char a; struct aligned_record r; char b; };
typedef int overaligned_int __attribute__((aligned(8)));
struct typedef_align { char a; overaligned_int b; char c; };
typedef int lowered_int __attribute__((aligned(2)));
struct lowered { char a; lowered_int b; char c; };

#pragma pack(push, 2)
struct pragma_two { char a; int b; double c; unsigned d : 3; unsigned e : 30; };
#pragma pack(1)
struct pragma_one { char a; int b; double c; };
#pragma pack(pop)
struct pragma_none { char a; int b; double c; };

typedef float vector_four __attribute__((vector_size(16)));
struct vectors { char a; vector_four v; };
struct complexes { char a; _Complex double z; };
struct wide_integers { char a; __int128 i; };
struct modes { char a; int b __attribute__((mode(DI))); };
struct node { struct node *next; struct other *other; };
struct other { struct node first; int n; };
struct inner_tag { struct inner { int deep[2]; } in; struct inner *to; };
typedef struct { int only; } anonymous_typedef;
struct by_typedef { anonymous_typedef a[3]; char b; };
struct counted { char a[sizeof(struct plain)]; int b[TWO + 1]; };
