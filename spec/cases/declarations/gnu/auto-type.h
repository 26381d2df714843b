__auto_type number = 1u;
