#warning careful now
