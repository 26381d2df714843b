struct of_unsigned { char bytes[sizeof(1u)]; };
#define UNSIGNED 4000000000u
