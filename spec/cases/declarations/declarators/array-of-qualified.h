typedef int row[3];
extern const row fixed;
extern volatile int changing[2][2];
