one



two
