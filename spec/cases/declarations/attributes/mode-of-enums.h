/* GNU C: an enum's `mode` is its size. */
enum __attribute__((mode(QI))) narrow { A, B };
enum wide { C, D } __attribute__((mode(DI)));
enum negative { E = -1 } __attribute__((__mode__(__HI__)));
struct enums { enum narrow a; enum negative b; enum wide c; };
