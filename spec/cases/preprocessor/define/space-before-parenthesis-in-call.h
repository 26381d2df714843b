#define F(x) <x>
F (1) F
(2) F /* c */ (3)
