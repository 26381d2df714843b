typedef int triple[3];
triple values;
void take(triple by_pointer);
