#assert color(blue)
#assert color(red)
#unassert color(blue)
#if #color(red) && !#color(blue)
yes
#endif
