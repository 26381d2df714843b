#if 1 /* one */ + /* and
more */ 1 == 2 // two
yes
#endif
