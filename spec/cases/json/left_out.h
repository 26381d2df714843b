typedef _Complex double point; // flags: --verbose --output-language json
point rotate(point p, double angle);
struct wave { point samples[4]; };
double length(const struct wave *w);
int kept(void);
