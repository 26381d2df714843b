__LINE__ \
__LINE__
__LINE__
