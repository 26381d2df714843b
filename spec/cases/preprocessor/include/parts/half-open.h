#define OPEN_CALL F(1,
