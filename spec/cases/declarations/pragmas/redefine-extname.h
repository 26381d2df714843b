#pragma redefine_extname short_name long_name
int short_name(void);
