enum { list = sizeof((int[]){1, 2, 3}), text = sizeof((char[]){"abc"}), one = sizeof (char){1}, rows = sizeof((int[][3]){1, 2, 3, 4}) };
