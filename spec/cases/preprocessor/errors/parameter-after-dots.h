#define F(..., x) x
