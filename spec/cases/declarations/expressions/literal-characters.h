enum { a = 'a', quote = '\'', hex = '\x41', octal = '\101', zero = '\0', two = 'ab', negative = '\377', escape = '\e', wide = L'\x3b1', utf = u'\u03b1' };
