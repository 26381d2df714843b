_Pragma(L"once_more") int a;
