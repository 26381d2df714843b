enum { of_pointer = sizeof(void *), of_array = sizeof(short[7]) };
