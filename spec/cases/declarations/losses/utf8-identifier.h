int café(void);
