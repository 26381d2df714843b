#ifdef A b
#else c
#endif d
