#
# /* comment */
#	// comment
end
