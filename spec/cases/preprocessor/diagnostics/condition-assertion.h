#if #
#endif
#if #1
#endif
#if #cpu(
#endif
#if #cpu(x86_64) 1
#endif
#if #cpu()
#endif
#if #cpu x
#endif
#if # cpu (x86_64)
#endif
