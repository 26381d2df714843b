unsigned __int128 wide(__int128 value);
