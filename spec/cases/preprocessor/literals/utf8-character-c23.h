// flags: -std=gnu2x
u8'a'
