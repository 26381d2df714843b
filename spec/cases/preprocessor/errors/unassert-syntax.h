#unassert
#unassert A(b
