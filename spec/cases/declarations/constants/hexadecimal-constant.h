enum { hexadecimal = 0xDeadBeef };
