#undef
#undef 1
#undef defined
#undef A B
#undef __VA_ARGS__
#undef __VA_OPT__
#undef __FILE__
#undef __LINE__
#undef __DATE__
#undef __COUNTER__
#undef __STDC__
#undef __has_include
#undef _Pragma
#undef __GNUC__
