#define F() nothing
F() F( ) F(/**/)
F
