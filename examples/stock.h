/* What the README's section "Using the module" calls; stock.c has the functions. */
#ifndef STOCK_H
#define STOCK_H

#include <stddef.h>

enum grade { FAULTY = -1, PLAIN, FINE };

struct size { double width, height; };

struct item {
    int id;
    enum grade grade;
    char name[16];
    struct size size;
    unsigned sold : 1;
};

/** Returns nonzero to stop. */
typedef int (*visit_function)(const struct item *item, void *context);

#define STOCK_LIMIT 100
#define STOCK_AREA(item) ((item)->size.width * (item)->size.height)

extern int stock_count;

/** NULL for a grade that there is not. */
const char *grade_name(enum grade grade);

/** A new text; to be given back to stock_free. */
char *stock_label(const struct item *item);
void stock_free(void *memory);

struct item stock_make(int id, const char *name, struct size size);

/** 0, or -1 with errno. */
int stock_read(const char *path, double *price);

/** Fills the buffer and returns the number of bytes. */
size_t stock_code(unsigned char *buffer, size_t size);

int stock_each(const struct item *items, size_t count, visit_function visit, void *context);

/** Keeps the function, and calls it at each stock_change. */
void stock_watch(visit_function visit, void *context);
int stock_change(const struct item *item);

/** Formats as printf does, into a buffer. */
int stock_print(char *buffer, size_t size, const char *format, ...);

/** No library has this one. */
int stock_forecast(int days);

#endif
