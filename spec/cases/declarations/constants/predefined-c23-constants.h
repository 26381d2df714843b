// flags: --std=c23

enum { yes = true, no = false };
struct of_nullptr { char bytes[sizeof nullptr]; };
