enum { of_void = sizeof(void), of_function = sizeof(void (void)) };
