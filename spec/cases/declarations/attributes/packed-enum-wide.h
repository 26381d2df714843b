enum __attribute__((packed)) e { large = 0x10000 };
