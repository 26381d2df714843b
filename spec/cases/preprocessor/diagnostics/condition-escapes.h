#if '\q'
#endif
#if '\x'
#endif
#if '\xfff'
#endif
#if '\777'
#endif
#if '\8'
#endif
#if '\u12'
#endif
#if '\u0041'
#endif
#if '\ud800'
#endif
#if '\U00110000'
#endif
#if L'\xfffffffff'
#endif
#if '\xg'
#endif
#if '\e'
#endif
#if '\
'
#endif
#if '\u'
#endif
#if '\N{x}'
#endif
#if '\ '
#endif
#if 'é'
#endif
