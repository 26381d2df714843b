#pragma scalar_storage_order big-endian
a
