int object;
__typeof__(object) *pointer;
