/* // flags: -std=c90
*/
#define P_~
#define Q_&
#define R_-
#define S_;
#define T_:
#define U_?
#define V_'a'
#define W_}
#define X_]
#define Y_)
#define Z_=
#define ZZ_*
#define ZZ__/1
#define ZA_>1
