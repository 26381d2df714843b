typedef int over __attribute__((aligned(32)));
typedef short under __attribute__((aligned(1)));
extern over object, *pointer;
extern int aligned_object __attribute__((aligned(64)));
struct s { char c; int m __attribute__((aligned(16))); over o; int plain; };
struct p { char c; int m; int a[3]; } __attribute__((packed));
extern struct s s, *to_s;
extern struct p *to_p;
enum of_objects {
  OBJECT = __alignof__(object), BY_ADDRESS = __alignof__(*&object), TWICE = __alignof__(*&*&object),
  ALIGNED = __alignof__(aligned_object), ALIGNED_BY_ADDRESS = __alignof__(*(&aligned_object)),
  BEHIND = __alignof__(*pointer), ELEMENT = __alignof__(pointer[0]), SUM = __alignof__(pointer[0] + 1),
  THROUGH_CAST = __alignof__(*(int *)pointer), TO_STRICTER = __alignof__(*(over *)&aligned_object),
  THROUGH_TWO = __alignof__(*(int *)(char *)pointer),
};
enum of_members {
  MEMBER = __alignof__(s.m), MEMBER_BY_ADDRESS = __alignof__(*&s.m), BEHIND_ARROW = __alignof__(to_s->plain),
  PACKED = __alignof__(to_p->m), PACKED_BY_ADDRESS = __alignof__(*&to_p->m), PACKED_ELEMENT = __alignof__(to_p->a[0]),
};
enum of_casts {
  CAST = __alignof__((over)1), LOWERED = __alignof__((under)1), TYPE = __alignof__(over),
  TYPE_OF_CAST = _Alignof(__typeof__((over)1)), TYPE_OF_OBJECT = _Alignof(__typeof__(object)),
};
