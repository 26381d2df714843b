struct aligned_as { char c; _Alignas(0) char d; };
