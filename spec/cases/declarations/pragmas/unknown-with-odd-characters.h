#pragma some "thing" + (odd) @ $ 1.5
int after;
