Ã Ã ÿ xÿ â‚¬ ğŸ˜€
#define Ã 1
#define ÿ 1
