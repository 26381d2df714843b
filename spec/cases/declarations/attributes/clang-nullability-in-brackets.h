// flags: --target=arm64-apple-darwin
int run(char *_Nullable const argv[_Nonnull], int pair[_Nullable 2], int triple[static _Nonnull 3]);
int unnamed(int[_Nonnull]);
