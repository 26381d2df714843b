#define F(x) #y
#define G(x) # 1
