// flags: -std=c23
end
