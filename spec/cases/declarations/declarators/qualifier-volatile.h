extern volatile int device;
extern __volatile__ int also_device;
