// flags: -std=c89
<: :> <% %>
