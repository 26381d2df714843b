struct aligned_as { char c; _Alignas(double) char d; };
