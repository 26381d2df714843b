#define OPEN (
#define CLOSE )
#define F(x) <x>
OPEN 1 CLOSE F OPEN 1 CLOSE
