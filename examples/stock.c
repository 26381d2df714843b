/* cc -shared -fPIC stock.c -o libstock.so */
#include "stock.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int stock_count = 0;

static visit_function watcher;
static void *watcher_context;

const char *grade_name(enum grade grade) {
    return grade == FAULTY ? "faulty" : grade == PLAIN ? "plain" : grade == FINE ? "fine" : NULL;
}

char *stock_label(const struct item *item) {
    char *label = malloc(64);
    if (label != NULL) snprintf(label, 64, "%d: %s", item->id, item->name);
    return label;
}

void stock_free(void *memory) { free(memory); }

struct item stock_make(int id, const char *name, struct size size) {
    struct item item = {.id = id, .grade = FINE, .size = size};
    strncpy(item.name, name, sizeof item.name - 1);
    stock_count++;
    return item;
}

int stock_read(const char *path, double *price) {
    FILE *file = fopen(path, "r");
    if (file == NULL) return -1;
    int fields = fscanf(file, "%lf", price);
    fclose(file);
    if (fields == 1) return 0;
    errno = EINVAL;
    return -1;
}

size_t stock_code(unsigned char *buffer, size_t size) {
    for (size_t at = 0; at < size; at++) buffer[at] = (unsigned char)(at * at);
    return size;
}

int stock_each(const struct item *items, size_t count, visit_function visit, void *context) {
    for (size_t at = 0; at < count; at++) {
        int stop = visit(&items[at], context);
        if (stop != 0) return stop;
    }
    return 0;
}

void stock_watch(visit_function visit, void *context) {
    watcher = visit;
    watcher_context = context;
}

int stock_change(const struct item *item) { return watcher == NULL ? 0 : watcher(item, watcher_context); }

int stock_print(char *buffer, size_t size, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(buffer, size, format, arguments);
    va_end(arguments);
    return length;
}
