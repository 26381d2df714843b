enum flags { first = 1, second = first << 1, both = first | second };
