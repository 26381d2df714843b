enum { octal_escape = '\101' };
