#pragma ms_struct on
a
#pragma ms_struct reset
