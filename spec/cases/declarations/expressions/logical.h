enum { both = 5 && 0, either = 5 || 0, short_circuit = 0 && 1 / 0 };
