#undef NEVER
ok
