#pragma weak a = b
#pragma redefine_extname old new
a
