struct of_joined { char bytes[sizeof("ab" "cd")]; };
