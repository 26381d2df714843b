enum { octal = 0755 };
