int a; _Pragma("x y") int b;
