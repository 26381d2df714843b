extern int object __attribute__((aligned(64)));
extern struct { char a; int b __attribute__((aligned(16))); } record;
enum { of_object = __alignof__(object), of_member = _Alignof(record.b), of_first = __alignof__(record.a) };
