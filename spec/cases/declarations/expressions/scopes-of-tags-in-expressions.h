/* C11 6.2.1p4: a tag that an expression defines within a parameter list ends with the list. */
void in_list(int a[sizeof(struct local { int x; })], struct local *same, int (*b)[sizeof(struct local)]);
struct local { char c; };
extern struct local of_file;
typedef int in_typedef(int x[sizeof(struct of_typedef { int x; })]);
struct holder { int (*in_member)(int x[sizeof(struct of_member { int x; })]); };
int old_style(n) int n[sizeof(struct of_old_style { int x; })]; {}
struct of_typedef { char c; };
struct of_member { char c; };
struct of_old_style { char c; };
_Static_assert(sizeof of_file + sizeof(struct of_typedef) == 2, "");
_Static_assert(sizeof(struct of_member) + sizeof(struct of_old_style) == 2, "");
int in_nested[sizeof(__typeof__(struct nested { int x; }[sizeof(struct deeper { short s; })]))];
_Static_assert(sizeof(struct nested) == 4 && sizeof(struct deeper) == 2, "");
