#ifdef A
#if 1
