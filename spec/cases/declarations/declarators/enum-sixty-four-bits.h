enum huge { most = 0x1ffffffffLL };
struct of_huge { char c; enum huge h; };
