/** Names that the texts of `--compat ctypesgen` and its fork call bare: the passes keep them free for the emitter. */

/** A header's own names give way to these, as they do with ctypesgen. */
export const ctypesgenNames: ReadonlySet<string> = new Set(
  (
    "POINTER CFUNCTYPE UNCHECKED String ReturnString Structure Union cast sizeof ord_if_char pointer int float NameError " +
    "_variadic_function _func _restype _argtypes _errcheck c_bool c_char c_byte c_ubyte c_short c_ushort c_int c_uint " +
    "c_long c_ulong c_longlong c_ulonglong c_float c_double c_longdouble c_wchar c_size_t c_ptrdiff_t c_void_p c_char_p " +
    "c_int8 c_int16 c_int32 c_int64"
  ).split(" "),
);
