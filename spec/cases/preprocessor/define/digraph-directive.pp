# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "digraph-directive.h"



1 "b" cd
