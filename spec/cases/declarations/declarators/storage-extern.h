extern int outside;
extern void function(void);
