enum { anonymous_one = 1, anonymous_two };
