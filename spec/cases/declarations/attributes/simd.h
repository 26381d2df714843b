double wave(double) __attribute__((simd));
