#include <nowhere/at/all.h>
