const int *text = L"wide" L"r";
#define WIDE L"wide"
