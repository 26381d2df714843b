"abc
'a
x
