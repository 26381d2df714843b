$a a$ 1$ #define
