#if 1
#else
#endif
#if 0
#elif 1
#endif
end
