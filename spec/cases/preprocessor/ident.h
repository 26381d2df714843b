#ident "x"
#sccs "y"
a
