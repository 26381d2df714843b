# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "body-may-be-unbalanced.h"



( 1 ) F ( 1 )
