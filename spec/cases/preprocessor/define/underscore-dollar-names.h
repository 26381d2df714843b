#define $a 1
#define _ 2
#define a$b 3
$a _ a$b
