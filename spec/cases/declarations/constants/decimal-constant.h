enum { decimal = 1234567890 };
