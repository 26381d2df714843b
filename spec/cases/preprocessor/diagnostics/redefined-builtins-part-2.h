#define __STDC_HOSTED__ 0
#define __STDC_UTF_16__ 1
#define __STDC_IEC_559__ 2
