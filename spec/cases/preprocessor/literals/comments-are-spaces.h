a/**/b a/* */b a//c
b
