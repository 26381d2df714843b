int list[4 ?: 2];
