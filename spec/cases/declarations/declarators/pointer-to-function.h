int (*callback)(void *data, int count);
