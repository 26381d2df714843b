/\
* comment *\
/ a /\
/ comment
b
