struct bits { _Bool a : 1; _Bool b : 1; _Bool c; };
