struct s { char a; int b __attribute__((warn_if_not_aligned(8))); };
