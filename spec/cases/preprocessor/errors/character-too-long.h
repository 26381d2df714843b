#if 'abcde'
#endif
