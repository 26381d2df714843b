#include <stdarg.h>
int vlog(const char *format, va_list arguments);
