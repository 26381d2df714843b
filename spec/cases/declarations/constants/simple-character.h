enum { letter = 'A', digit = '7' };
