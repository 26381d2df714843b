#undef A b
