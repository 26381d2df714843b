/**
 * @brief Copies bytes.
 *
 * @param[out] to   where they go
 * @param[in]  from whence they come,
 *                  which may be null
 * @param size how many
 * @retval 0 nothing went wrong
 * @return a code
 * @deprecated use the other one
 */
int copy(void *to, const void *from, unsigned long size);

/*! \struct pair
 *  \brief Two numbers. */
struct pair {
    int x; /**< the first */
    int y; ///< the second
};

//! What there is.
enum kind {
    one, /**< \since 2.0 */
    /** @see one */
    two
};
