#unassert 1
#unassert A(
#unassert A()
#unassert A(b) c
#unassert A c
#unassert A
#unassert Z
#unassert A(z)
