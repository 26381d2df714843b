double call(int);
struct of_call { char bytes[sizeof(call(1))]; };
