# 1 "inner.h" 1
inner
# 3 "line-marker-enters-and-leaves.h" 2
outer
