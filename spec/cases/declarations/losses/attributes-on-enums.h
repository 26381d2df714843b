enum __attribute__((packed)) e { a __attribute__((deprecated)), b };
