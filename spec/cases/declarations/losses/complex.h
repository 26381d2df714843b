_Complex double add(_Complex double a, double _Complex b);
