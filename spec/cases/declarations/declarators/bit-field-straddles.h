struct s { int a : 20; int b : 20; short c : 10; short d : 10; };
