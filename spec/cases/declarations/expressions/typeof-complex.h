__typeof__(1.0i) a;
__typeof__(1.0f + 2.0fi) b;
__typeof__(1.0i + 1.0L) c;
__typeof__(__imag__ 1.0fi) d;
