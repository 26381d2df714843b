#define F(__VA_ARGS__) 1
#define __VA_ARGS__ 1
