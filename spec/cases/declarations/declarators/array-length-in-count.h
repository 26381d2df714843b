static const struct { const char *name; int value; } table[] = {{"a", 1}, {"b", 2}};
int after[sizeof table / sizeof table[0]];
