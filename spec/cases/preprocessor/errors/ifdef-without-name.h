#ifdef
#endif
#ifndef
#endif
