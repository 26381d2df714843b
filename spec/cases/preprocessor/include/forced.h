// flags: -include parts/defines.h
FROM_HEADER
