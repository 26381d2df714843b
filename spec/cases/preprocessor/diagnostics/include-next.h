#include_next
#include_next 1
#include_next "parts/plain.h" x
#import
#import x
#import "parts/plain.h" x
