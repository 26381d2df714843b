#define é 1
#define größe 2
é größe ée
