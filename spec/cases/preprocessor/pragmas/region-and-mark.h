#pragma mark - Section
#pragma region x
a
#pragma endregion
