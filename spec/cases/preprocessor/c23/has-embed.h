// flags: -std=c23 --compiler=clang=19
#if __has_embed("parts/data.bin") == __STDC_EMBED_FOUND__
found
#endif
#if __has_embed("parts/empty.bin") == __STDC_EMBED_EMPTY__
empty
#endif
#if __has_embed("nowhere.bin") == __STDC_EMBED_NOT_FOUND__
missing
#endif
