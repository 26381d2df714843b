int defined(int a) { return a + 1; }
