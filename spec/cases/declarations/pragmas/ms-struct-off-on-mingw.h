// flags: --target x86_64-windows-gnu

#pragma ms_struct off
struct s { char a : 3; int b : 5; };
