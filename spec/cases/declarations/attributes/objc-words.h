// flags: --target arm64-apple-darwin

typedef struct __attribute__((objc_bridge(id))) opaque *reference;
void use(reference);
