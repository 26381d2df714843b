#pragma GCC system_header
#pragma GCC system_header x
#pragma system_header
#warning w
