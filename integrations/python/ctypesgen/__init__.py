"""Stands in for pypdfium2's fork of ctypesgen where a script imports it: bindwright does the work."""

# What pypdfium2's build script asks for.
PYPDFIUM2_SPECIFIC = True
