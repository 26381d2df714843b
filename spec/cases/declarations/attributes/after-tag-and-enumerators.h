enum __attribute__((deprecated)) e { a __attribute__((deprecated)), b __attribute__((unused)) = 4 };
