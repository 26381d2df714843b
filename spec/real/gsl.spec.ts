/** The GNU Scientific Library, really called: doubles, records by value, callbacks in records. */
import { callLibrary, type RealLibrary } from "./library.ts";

const headers = ["gsl_integration.h", "gsl_complex_math.h", "gsl_vector.h", "gsl_errno.h"];

const gsl: RealLibrary = {
  header: "gsl/gsl_sf_bessel.h",
  flags: [...headers.map((name) => `/usr/include/gsl/${name}`), "/usr/include/gsl/gsl_math.h", "-lgsl"],
  module: "gsl_bindings",
};

callLibrary(
  gsl,
  "a special function",
  `
assert abs(m.gsl_sf_bessel_J0(5.0) - -0.1775967713143383) < 1e-15
result = m.gsl_sf_result()
assert m.gsl_sf_bessel_J0_e(5.0, ctypes.byref(result)) == m.GSL_SUCCESS
assert abs(result.val - -0.1775967713143383) < 1e-15 and 0 < result.err < 1e-14
`,
);

callLibrary(
  gsl,
  "an integral of a Python function",
  `
import math
calls = []
def integrand(x, parameters):
    calls.append(x)
    return math.exp(-x * x)
function = m.gsl_function()
function.function = type(function.function)(integrand)
value, error, count = ctypes.c_double(), ctypes.c_double(), ctypes.c_size_t()
done = m.gsl_integration_qng(ctypes.byref(function), 0, 1, 1e-9, 1e-9, *map(ctypes.byref, (value, error, count)))
assert done == 0 and abs(value.value - 0.746824132812427) < 1e-9 and len(calls) == count.value
`,
);

callLibrary(
  gsl,
  "complex numbers by value, and vectors",
  `
product = m.gsl_complex_mul(m.gsl_complex_rect(1, 2), m.gsl_complex_rect(3, 4)) if hasattr(m, "gsl_complex_rect") else None
root = m.gsl_complex_sqrt_real(-4.0)
assert list(root.dat) == [0.0, 2.0]
vector = m.gsl_vector_calloc(3)
m.gsl_vector_set_all(vector, 2.5)
assert m.gsl_vector_max(vector) == 2.5 and vector.contents.size == 3 and vector.contents.data[2] == 2.5
m.gsl_vector_free(vector)
`,
);
