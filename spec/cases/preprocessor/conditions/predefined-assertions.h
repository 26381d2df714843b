#if #machine(x86_64) && #cpu(x86_64) && #system(linux) && #system(unix)
yes
#endif
