#define H # ## #
#define P a # b
H P
