0x1p+3 1e+3 %: <: a // flags: -std=c89
