int run(const char *first, ...) __attribute__((sentinel));
int run_more(const char *first, ...) __attribute__((sentinel(1)));
