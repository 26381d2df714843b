#if '\xff' < 0
signed
#endif
