enum { wide = L'\x1234', sixteen = u'\xffff', thirty_two = U'\x10ffff' };
