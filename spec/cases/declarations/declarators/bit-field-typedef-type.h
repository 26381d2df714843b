typedef unsigned short word;
struct s { word a : 5; const word b : 7; word : 3; word c : 9; };
