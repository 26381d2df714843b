enum { several = 'abcd' };
