# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "deferred-expansion.h"



42




A () 123



1 REP2 EMPTY ()()(1) 1 REP2 ()(1) 1 1 REP2 EMPTY ()()(1)
