void __attribute__((patchable_function_entry(3, 1))) patched(void);
