#pragma pack(push, 1)
a
#pragma pack(pop)
