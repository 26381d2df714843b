int caf\u00e9(void);
