#if 1
#ifdef A
#else
#ifndef B
#elif 1
