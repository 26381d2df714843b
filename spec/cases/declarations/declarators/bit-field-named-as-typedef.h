typedef int T;
struct s { unsigned T : 3; const T : 2; T : 0; T b : 4; };
