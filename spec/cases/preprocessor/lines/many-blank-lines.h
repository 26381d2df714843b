one









two
