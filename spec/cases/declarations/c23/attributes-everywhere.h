// flags: --std=c23

struct [[maybe_unused]] s { [[maybe_unused]] int a; int b [[deprecated]]; };
enum [[maybe_unused]] e { one [[deprecated]], two };
void f([[maybe_unused]] int a);
int g [[nodiscard]] (void);
