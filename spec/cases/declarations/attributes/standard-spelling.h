// flags: --std=c23

struct [[gnu::packed, gnu::aligned(2)]] s { char a; int b; };
[[gnu::cold]] int rare(void);
[[__gnu__::__noinline__]] int kept(void);
