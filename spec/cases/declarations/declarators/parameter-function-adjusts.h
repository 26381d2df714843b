int apply(int callback(int));
