struct wide { char c; __int128 i; unsigned __int128 u; };
