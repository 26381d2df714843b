/* // flags: -std=c90
*/
#if 1,2
#endif
#if 0 && (1,2)
#endif
