enum later;
enum later { a, b };
