#pragma once
__INCLUDE_LEVEL__ __FILE__ __LINE__ __BASE_FILE__
#define tail(x) <x>
tail