#pragma once
#pragma once x
#pragma once 1
