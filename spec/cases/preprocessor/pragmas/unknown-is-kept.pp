# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "unknown-is-kept.h"
#pragma something else here
end
