typedef unsigned long word;
word use(word);
