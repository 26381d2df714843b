// flags: --std=gnu89

main(argc, argv) char **argv; { return 0; }
