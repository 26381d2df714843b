extern int list[3];
enum { of_type = sizeof(int), of_expression = sizeof list, of_element = sizeof list[0], of_parenthesized = sizeof (list)[0], of_literal = sizeof "abc", plus_one = sizeof(char) + 1, of_pointer = sizeof(int *), of_negative = sizeof -1 };
