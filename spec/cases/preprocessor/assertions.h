#assert foo(bar baz)
#if #foo(bar baz) && !#foo(x) && #foo
a
#endif
#unassert foo
#if #foo
b
#endif
#if #machine(x86_64)
c
#endif
