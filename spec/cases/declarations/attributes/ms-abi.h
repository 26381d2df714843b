int __attribute__((ms_abi)) foreign(int a);
int __attribute__((sysv_abi)) native(int a);
