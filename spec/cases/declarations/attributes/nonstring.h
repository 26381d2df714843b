struct s { char tag[4] __attribute__((nonstring)); };
