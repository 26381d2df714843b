L"a" u"a" U"a" u8"a" L'a' u'a' U'a'
