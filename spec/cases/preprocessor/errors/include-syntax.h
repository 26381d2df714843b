#include
#include nowhere
#include <nowhere
