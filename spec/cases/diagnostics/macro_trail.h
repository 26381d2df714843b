#define RETURNS(type) type function
#define BROKEN RETURNS(int int_or) (
BROKEN;
int kept(void);
