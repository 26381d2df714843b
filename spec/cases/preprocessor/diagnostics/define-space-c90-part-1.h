/* // flags: -std=c90
*/
#define A+1
#define B"x"
#define C[1]
#define D@
#define E$
#define F,
#define G.1
#define H{
#define I<1
#define J!1
#define K#
#define M_%
#define N_^
#define O_|
