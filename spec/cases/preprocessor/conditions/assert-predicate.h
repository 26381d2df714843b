#assert color(blue)
#if #color(blue) && !#color(red) && #color
yes
#endif
