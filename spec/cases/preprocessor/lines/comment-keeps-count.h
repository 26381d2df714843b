/* one
two
three */ __LINE__
__LINE__
