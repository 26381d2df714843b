int named(int) __asm__("other_name");
extern int object __asm__("other_object");
