struct inner { char head; short words[5]; };
struct of_member { char direct[sizeof(((struct inner){0}).words)], through[sizeof(((struct inner *)0)->words)]; };
