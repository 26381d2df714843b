struct opaque;
struct opaque *make(void);
