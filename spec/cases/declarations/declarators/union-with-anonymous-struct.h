union u { struct { char low, high; }; short whole; };
