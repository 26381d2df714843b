# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "pragma-operator-wide.h"

#pragma once_more
# 1 "pragma-operator-wide.h"
 int a;
