__volatile__ int device;
struct s { __volatile__ int *registers; };
