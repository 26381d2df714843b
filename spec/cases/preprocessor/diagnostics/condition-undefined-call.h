#if X(1)
#endif
#if X 1
#endif
#if __GNUC_PREREQ(2,3)
#endif
#if 1 && X(2)
#endif
