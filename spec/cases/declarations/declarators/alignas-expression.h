struct aligned_as { char c; _Alignas(16) char d; char e; };
