enum { euro = L'\u20ac', clef = U'\U0001D11E' };
