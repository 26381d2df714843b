static int hidden;
static int hidden_function(void);
int seen;
