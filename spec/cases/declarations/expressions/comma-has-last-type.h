extern char byte;
struct of_comma { char bytes[sizeof((byte, 3.0))]; };
