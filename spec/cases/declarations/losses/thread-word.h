extern __thread int first;
extern _Thread_local int second;
