_Pragma("",)
