enum list { a, b, };
