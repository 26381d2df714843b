struct pair { int a, b; } pair = {1, 2};
