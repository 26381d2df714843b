# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "ident-and-sccs.h"
#ident "version 1"
#ident "version 2"
end
