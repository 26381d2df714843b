# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "digraphs-gnu89.h"

<: :> <% %>
