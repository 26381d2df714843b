_Float128 quad(_Float64x value);
