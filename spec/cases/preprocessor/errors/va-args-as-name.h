#define __VA_ARGS__ 1
#define F(__VA_ARGS__) 1
