#pragma something else here
end
