#pragma weak may_be_absent
int may_be_absent(void);
