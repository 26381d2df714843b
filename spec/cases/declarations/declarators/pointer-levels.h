int *one, **two, ***three;
