typedef void (*handler)(int, void *);
handler set(handler next);
struct s { handler h[2]; };
