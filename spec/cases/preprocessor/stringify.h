#define s(x) #x
#define xs(x) s(x)
s( a  b ) s("a\n") s('"') s('\\') s(a
b) s() s( ) s(@) s("\"") s(a/*c*/b) s(a /*c*/ b) s(\) s(L"x") s(1 . 2) s(+ +) s(++)
#define E
#define f(x) -x E-
xs(f(1)) xs( E a E b E ) xs(E) xs(a E) xs((E)) xs(f(E)) xs(f( 1 ))
#define v(...) #__VA_ARGS__
v(a,b , c) v() v( a ) v(,)
#define g(x) x x
xs(g(a)) xs(g( a )) xs([g(a)]) xs([ g(a) ]) xs(-f(-1))
xs("\x" 'y')
#define plus +
xs(+plus plus) xs(-E-) xs(a g(b)c) xs(g()) xs(a g() b)
