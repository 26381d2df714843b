float plain(double d, long double l);
