%:define A 1
%: define STR(x) %:x
%:define CAT(x, y) x%:%:y
A STR(b) CAT(c, d)
