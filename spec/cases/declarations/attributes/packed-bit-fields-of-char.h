struct __attribute__((packed)) s { unsigned char a : 5; unsigned char b : 5; unsigned char c : 5; };
