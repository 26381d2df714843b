// flags: -std=c23
__STDC_VERSION__
