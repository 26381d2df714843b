// flags: -std=c23
static auto ten = 10ul;
auto static small = (char)3;
constexpr static auto three = 3;
thread_local static auto four = 4.0f;
