#
 # 
#/* x */
a
  #  define  B  2  
B
