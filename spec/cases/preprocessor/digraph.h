%:define A <: :> <% %> %:
 A
%:define s(x) %:x
s(<:) a%:%:b
#define p(a,b) a %:%: b
p(1,2)
