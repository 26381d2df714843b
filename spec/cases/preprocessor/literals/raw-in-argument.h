#define F(x) <x>
F(R"(a,b)") F(R"(
))")
