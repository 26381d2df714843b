// flags: -trigraphs
a??/
b
