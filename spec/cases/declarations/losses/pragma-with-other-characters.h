#pragma strange: "text" /path
int after;
