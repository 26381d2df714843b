static int spare __attribute__((unused));
static int kept __attribute__((used));
int after;
