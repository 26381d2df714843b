// flags: --std=c23

[[deprecated("use new")]] int old(void);
[[nodiscard, maybe_unused]] int kept(void);
[[noreturn]] void stop(void);
