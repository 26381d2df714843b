_Bool plain(_Bool b);
