// flags: -std=gnu2x
1'000'000 0xff'ff 0b1'0
