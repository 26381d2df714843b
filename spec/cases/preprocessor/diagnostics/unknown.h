#foo
#foo bar
# foo
#1
#"a"
#+
#
# /* x */
#define
##
#!
#'a'
#elseif
#endfi
#inculde <a>
#if 0
#foo
#1
#'a
#endif
