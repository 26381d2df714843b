// flags: -std=gnu2x
1'a' 1'0 x'1'
