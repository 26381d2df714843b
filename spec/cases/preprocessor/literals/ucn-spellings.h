\u00c1 \U000000c1 a\u00c1b "\u00c1"
