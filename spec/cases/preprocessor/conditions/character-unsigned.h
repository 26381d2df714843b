// flags: -funsigned-char
#if '\xff' > 0
unsigned
#endif
