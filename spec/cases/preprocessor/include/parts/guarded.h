#ifndef GUARDED
#define GUARDED
guarded
#endif
