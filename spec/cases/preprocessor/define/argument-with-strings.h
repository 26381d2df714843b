#define F(x) <x>
F("a, b") F(",") F(')') F("(")
