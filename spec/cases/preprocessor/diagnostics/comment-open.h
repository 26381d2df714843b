a /* b
c
