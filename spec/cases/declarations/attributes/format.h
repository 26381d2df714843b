int log_line(int level, const char *format, ...) __attribute__((format(printf, 2, 3)));
int read_line(const char *format, ...) __attribute__((__format__(__scanf__, 1, 2)));
const char *translate(const char *text) __attribute__((format_arg(1)));
