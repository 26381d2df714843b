# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "conditions.h"

a
# 18 "conditions.h"
d


e


f



g


h


i


j


k


l


m


n


o


p


q


r



s


t
