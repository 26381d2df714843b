typedef int (__attribute__((ms_abi)) *foreign)(int);
struct s { foreign call; int (__attribute__((sysv_abi)) *own)(int); };
