int __attribute__((stdcall)) before(int a);
__attribute__((stdcall)) int first(int a);
int after(int a) __attribute__((stdcall));
void *__attribute__((stdcall)) pointer_result(void);
