#if 'ab' == 24930 && 'abcd' == 1633837924
yes
#endif
