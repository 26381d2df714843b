// comment \
still comment
code
