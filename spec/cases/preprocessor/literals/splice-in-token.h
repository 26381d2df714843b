i\
n\
t 1\
2 "a\
b" +\
+ /\
/ comment
