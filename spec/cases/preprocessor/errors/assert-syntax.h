#assert
#assert A
#assert A(
#assert A()
