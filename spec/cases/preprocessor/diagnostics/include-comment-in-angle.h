#include <a/*b*/c>
