// flags: -std=gnu89
<: :> <% %>
