#define F(x) x __LINE__
F(__LINE__
)
F(1
__LINE__ 2
)
