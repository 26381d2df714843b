#ident "version 1"
#sccs "version 2"
end
