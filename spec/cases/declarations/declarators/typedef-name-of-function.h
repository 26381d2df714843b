typedef int handler(int);
handler first, second;
handler *pointer;
