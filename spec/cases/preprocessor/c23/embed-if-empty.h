// flags: -std=c23
#embed "parts/empty.bin" if_empty(0)
#embed "parts/data.bin" if_empty(0)
