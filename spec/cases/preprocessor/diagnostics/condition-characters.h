#if ''
#endif
#if 'a
#endif
#if 'ab'
#endif
#if 'abcd'
#endif
#if 'abcde'
#endif
#if L'ab'
#endif
#if u'ab'
#endif
#if U'ab'
#endif
#if L''
#endif
#if 'a' 'b'
#endif
