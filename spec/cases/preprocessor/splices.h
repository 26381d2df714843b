a\
b c\
 d "x\
y" '\
q' +\
+ +\
\
= #\
#
#def\
ine X 1\
2
X
/\
/ comment
end /\
* com *\
/ z
1\
2\
3 1e\
+5 .\
5 x\  
y
\
q //c\
more c
r <\
<= L\
"a" L\
'b' u\
8"c"
%\
: <\
: a\\
b
