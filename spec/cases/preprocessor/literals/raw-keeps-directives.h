R"(
#define A 1
/* not a comment */
)" A
