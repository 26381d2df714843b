#define
#define 1
#define "a"
#define (
#define defined
#define defined 1
#define __has_include 1
#define __has_attribute
#define __has_cpp_attribute 1
#define __has_builtin 2
#define __has_c_attribute 3
#define __VA_ARGS__ 1
#define __VA_OPT__ 1
#define __VA_OPT__(x) 1
