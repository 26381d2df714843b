// flags: -imacros parts/conditional.h -imacros parts/defines.h
FROM_HEADER
