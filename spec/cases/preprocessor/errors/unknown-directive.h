#nosuch
#123abc
