// flags: --target=x86_64-windows-msvc --compiler=msvc=19.38
_MSC_VER _WIN32 _WIN64 __STDC__
