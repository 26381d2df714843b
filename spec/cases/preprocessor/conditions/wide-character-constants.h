#if L'a' == 97 && u'a' == 97 && U'a' == 97 && L'\xff' == 255
yes
#endif
