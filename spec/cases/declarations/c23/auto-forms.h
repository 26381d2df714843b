// flags: --std=c23

auto real = 2.5;
auto text = "abc";
static const auto small = (short)3;
