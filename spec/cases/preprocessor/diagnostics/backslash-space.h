a \ 
b
#define X 1 \  
2
X
// c \ 
d
"a\ 
b"
