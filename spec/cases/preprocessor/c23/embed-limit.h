// flags: -std=c23
#embed "parts/data.bin" limit(1)
