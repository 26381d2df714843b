#pragma once
a
