extern long object;
struct of_pointers { char address[sizeof(&object)], object[sizeof(*&object)]; };
