// flags: --std=c23

extern thread_local int each;
