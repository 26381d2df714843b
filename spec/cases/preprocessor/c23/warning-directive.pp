# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "warning-directive.h"

end
