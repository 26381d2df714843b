#pragma scalar_storage_order big-endian
struct big { int a; };
#pragma scalar_storage_order default
struct little { int a; };
