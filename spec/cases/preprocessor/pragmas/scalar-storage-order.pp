# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "scalar-storage-order.h"
#pragma scalar_storage_order big-endian
a
