// flags: --std=c23

typeof((_BitInt(7))1 + (_BitInt(9))1) a;
typeof((_BitInt(7))1 + 1) b;
typeof(+(_BitInt(3))1) c;
