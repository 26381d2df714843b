// flags: --std=c23

auto number = 1.5;
static auto hidden = 2L;
