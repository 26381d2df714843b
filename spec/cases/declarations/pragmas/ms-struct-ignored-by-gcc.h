#pragma ms_struct on
struct s { char a : 3; int b : 5; };
#pragma ms_struct off
