#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused"
a
#pragma GCC diagnostic pop
