// flags: --compiler clang

int *_Nonnull given(int *_Nullable maybe, int *_Null_unspecified unknown);
