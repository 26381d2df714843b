#assert color(blue)
#unassert color
#if #color
no
#else
none
#endif
