struct of_wide { char wide[sizeof L"ab"], sixteen[sizeof u"ab"], thirty_two[sizeof U"ab"], eight[sizeof u8"ab"]; };
