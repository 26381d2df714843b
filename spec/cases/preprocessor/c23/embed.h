// flags: -std=c23
int a[] = {
#embed "parts/data.bin"
};
