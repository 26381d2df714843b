extern short counter;
struct of_increment { char bytes[sizeof(counter++)]; };
