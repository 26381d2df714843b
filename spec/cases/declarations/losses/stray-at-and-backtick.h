int before;
@ `
int between;
int after;
