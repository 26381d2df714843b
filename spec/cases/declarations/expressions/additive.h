enum { sum = 6 + 7, difference = 6 - 7 };
