enum color { red, green = 5, blue };
