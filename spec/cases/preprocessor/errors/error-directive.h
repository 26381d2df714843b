#error one two  three
#if 0
#error hidden
#endif
