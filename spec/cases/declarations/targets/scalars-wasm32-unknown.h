// flags: --target wasm32-unknown-emscripten

struct s { char a; long b; char c; long long d; char e; double f; char g; long double h; char i; void *j; };
