struct outer { char head; union { int number; float real; }; struct { short low, high; }; };
