/* Said of what is pointed to: neither the member nor the record is aligned by it. */
struct object { char a; char (__attribute__((aligned(32))) * b); };
struct function { char a; char (__attribute__((aligned(32))) * b)(void); };
struct nested { char a; char (__attribute__((aligned(32))) (*b)); };
struct name { char a; char (__attribute__((aligned(32))) b); };
