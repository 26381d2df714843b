enum { value = ((((7)))) };
