// flags: -std=c23
#embed "parts/data.bin" prefix(1,) suffix(,2)
