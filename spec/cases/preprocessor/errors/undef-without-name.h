#undef
#undef 1
