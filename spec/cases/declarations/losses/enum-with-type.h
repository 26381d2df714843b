enum small : unsigned char { a, b };
