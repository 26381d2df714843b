#if L'é' == 0xe9 && U'é' == 233 && u'€' == 0x20ac
yes
#endif
