// flags: --std=c23

enum { yes = true, no = false, sum = true + true };
typeof(true) flag;
