#define p(a,b) a##b
p(+,+) p(-,>) p(<,<) p(x,1) p(1,x) p(.,5) p(L,'a') p(L,"s") p(1e,5) p(<,:) p(%:,%:) p(a,)p(,b)p(,)
#define q p(p,p)
q p(p,(1,2))
#define cat3(a,b,c) a##b##c
cat3(.,.,.) cat3(<,<,=) cat3(x,,y) cat3(,,y) cat3(x,,)
#define o a ## b ## c
o
#define oo ab##cd
#define abcd yes
oo
#define sp(a) < ## a > x ## a y
sp(1)
