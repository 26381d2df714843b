a\
b\
c __LINE__
__LINE__
