#if NEVER
no
#elif !NEVER && NEVER == 0
yes
#endif
