struct of_string { char bytes[sizeof "abc"]; };
#define TEXT "line\n\x41"
