#assert
#assert 1
#assert A
#assert A(
#assert A()
#assert A(b
#assert A(b) c
#assert A(b)
#assert A(b)
#assert A b
#assert (
#assert "a"
#assert A(b c)
#unassert
