enum { and = 12 & 10, exclusive = 12 ^ 10, or = 12 | 10 };
