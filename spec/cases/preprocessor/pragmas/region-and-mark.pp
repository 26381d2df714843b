# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "region-and-mark.h"
#pragma mark - Section
#pragma region x
a
#pragma endregion
