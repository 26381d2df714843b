#include 1
