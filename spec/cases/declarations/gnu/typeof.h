extern short object;
__typeof__(object) same;
__typeof__(object + 1) promoted;
typeof(int[3]) array;
