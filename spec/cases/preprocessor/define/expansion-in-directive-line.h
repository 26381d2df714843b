#define LINE 100
#line LINE
__LINE__
