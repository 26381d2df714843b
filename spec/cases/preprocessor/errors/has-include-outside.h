__has_include("x.h")
