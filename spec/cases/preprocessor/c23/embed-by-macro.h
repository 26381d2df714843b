// flags: -std=c23
#define FILE "parts/data.bin"
#embed FILE
