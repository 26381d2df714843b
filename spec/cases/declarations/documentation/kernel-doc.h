/**
 * struct queue - things that wait
 * @count: how many there are
 * @first: the one that comes next,
 *	or null
 */
struct queue {
    int count;
    struct item *first;
};

/**
 * take() - take the next one
 * @queue: whence
 * @...: what to do with it
 *
 * Waits where there is none.
 *
 * Context: Any context.
 * Return: 0, or a negative number
 */
int take(struct queue *queue, ...);
