é naïve 变量 x́
