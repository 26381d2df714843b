typedef int list[];
list one = {1}, three = {1, 2, 3};
