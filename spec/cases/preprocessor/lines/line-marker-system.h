# 1 "sys.h" 1 3
text
# 4 "line-marker-system.h" 2
end
