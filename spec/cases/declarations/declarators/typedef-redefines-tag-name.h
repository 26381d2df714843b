typedef struct node node;
struct node { node *next; };
typedef enum color { red } color;
extern color c;
