1'000'000 0x1'2 1' 2 a'b' // flags: -std=gnu2x
