#assert machine(very big one)
#if #machine(very big one) && !#machine(very big)
yes
#endif
