enum color { red, green, blue };
struct bits { enum color a : 2; enum color b : 3; };
