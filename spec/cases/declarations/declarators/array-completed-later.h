extern int completed[];
extern int completed[5];
