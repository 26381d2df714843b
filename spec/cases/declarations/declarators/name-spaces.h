struct name { int name; } name;
enum other { other_value };
int other(struct name name);
