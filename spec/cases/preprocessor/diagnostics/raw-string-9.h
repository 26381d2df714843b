#if 0
R"(a
#endif
)"
#endif
