extern char byte;
struct of_assignment { char bytes[sizeof(byte = 3.0)]; };
