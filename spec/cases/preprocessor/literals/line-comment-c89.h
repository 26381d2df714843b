// flags: -std=c89
a //* b */ c
d
