/* A few functions of the C library, for `npm start`: any libc has them, so that the result can be called at once. */
#ifndef STRING_TOOLS_H
#define STRING_TOOLS_H

#include <stddef.h>

/** The length of a text in bytes, without its closing zero. */
size_t strlen(const char *text);

/** The capital of a letter; every other character is returned as it is. */
int toupper(int character);

/** The magnitude of a number. */
int abs(int number);

/** What `div` returns: `quotient * denominator + remainder` is the numerator. */
typedef struct {
    int quotient;
    int remainder;
} div_t;

/** Divides, and returns quotient and remainder by value. */
div_t div(int numerator, int denominator);

/** Orders two elements: negative, zero or positive, as the first is less than, equal to or greater than the second. */
typedef int (*compare_function)(const void *first, const void *second);

/** Sorts `count` elements of `size` bytes in place. */
void qsort(void *elements, size_t count, size_t size, compare_function compare);

/** Writes text as `format` says into a buffer of `size` bytes, and returns the length that the whole text has. */
int snprintf(char *buffer, size_t size, const char *format, ...);

/** What a letter's capital differs by in ASCII. */
#define CASE_BIT ('a' - 'A')

/** True for a letter of the English alphabet in lower case. */
#define IS_LOWER(character) ((character) >= 'a' && (character) <= 'z')

#endif
