# 12ab "x"
