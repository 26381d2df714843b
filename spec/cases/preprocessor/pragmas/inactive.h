#if 0
#pragma pack(1)
#endif
a
