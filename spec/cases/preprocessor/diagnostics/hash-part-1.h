#define A(x) #
#define B(x) # 
#define C(x) #y
#define D(x) #1
#define E(x) #"a"
#define F(x) ##x
#define G(x) x##
#define H(x) #x#
#define I(x) x # x # y
#define J(x) # # x
#define K(x) # ## x
#define L #
#define M # x
#define N ##
