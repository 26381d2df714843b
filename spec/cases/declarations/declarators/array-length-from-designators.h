int at[] = {[5] = 1};
int back[] = {[5] = 1, 2, [2] = 3};
int range[] = {[1 ... 4] = 9};
struct pair { int x, y; } of_members[] = {[2].y = 1, 5, 6};
