#pragma GCC dependency
#pragma GCC dependency 1
#pragma GCC dependency "nope.h"
#pragma GCC dependency <nope.h>
#pragma GCC dependency "parts/plain.h"
#pragma GCC dependency "parts/plain.h" do it
