enum { of_double = sizeof(1.0i), of_float = sizeof(1.0fi), of_long = sizeof(1.0li), of_integer = sizeof(3i), of_part = sizeof(__real__ 1.0i) };
