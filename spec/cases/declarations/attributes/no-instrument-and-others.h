int plain(int) __attribute__((no_instrument_function, no_sanitize("address"), noclone, noipa));
