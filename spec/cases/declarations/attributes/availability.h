// flags: --target arm64-apple-darwin

int recent(void) __attribute__((availability(macos, introduced=10.12, deprecated=11.0)));
int after;
