int typedef number;
long unsigned typedef int large;
number a;
large b;
