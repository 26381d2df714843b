enum { newline = '\n', tab = '\t', quote = '\'', bell = '\a', backslash = '\\', null = '\0' };
