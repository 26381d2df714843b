// flags: --compiler=clang=14
#if __has_warning("-Wunused")
yes
#endif
