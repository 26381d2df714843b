enum e { letter = 'a', escaped = '\n', wide = L'x' };
