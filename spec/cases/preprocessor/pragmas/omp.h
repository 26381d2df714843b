// flags: -fopenmp
#define N 4
#pragma omp parallel num_threads(N)
a
