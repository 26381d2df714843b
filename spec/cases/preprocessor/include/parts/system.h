#pragma GCC system_header
system text
