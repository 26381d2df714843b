extern _Thread_local int standard;
extern __thread int gnu;
