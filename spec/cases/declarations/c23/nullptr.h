// flags: --std=c23

typeof(nullptr) nothing;
enum { is_null = nullptr == (void *)0 };
