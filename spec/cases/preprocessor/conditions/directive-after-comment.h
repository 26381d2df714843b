/* comment */ # /* more */ if /* and */ 1
yes
/**/#/**/endif
