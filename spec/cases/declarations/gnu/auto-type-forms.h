int list[3];
int f(char);
extern const short constant;
__auto_type of_array = &list[1];
__auto_type of_function = &f;
const __auto_type of_value = (short)1;
__auto_type of_text = 1.5f;
