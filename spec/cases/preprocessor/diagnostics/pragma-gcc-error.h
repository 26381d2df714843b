#pragma GCC error
#pragma GCC error x
#pragma GCC error "a"
#pragma GCC error "a" "b"
#pragma GCC error "a" b
#pragma GCC error ("a")
#pragma GCC error ("a"
#pragma GCC warning
#pragma GCC warning 1
#pragma GCC warning "w"
#pragma GCC warning ("w") x
#pragma GCC error ""
#pragma GCC error L"a"
