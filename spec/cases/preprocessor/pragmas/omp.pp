# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "omp.h"


#pragma omp parallel num_threads(4)
a
