union u { char all[]; };
struct s { char a; union { int list[0]; char bytes[0]; }; };
