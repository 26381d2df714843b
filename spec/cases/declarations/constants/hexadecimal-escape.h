enum { negative = '\xff', hexadecimal_escape = '\x41' };
