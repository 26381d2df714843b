#define TEXT "cafÿ"
int after;
