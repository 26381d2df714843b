#define E
[E][E E]
