/** <tgmath.h> (C11 7.25): type-generic macros over <math.h> and <complex.h>. */

/** Real functions with complex ones beside them, by their number of arguments. */
const BOTH: readonly (readonly [string, string, number])[] = [
  ...[
    "acos",
    "asin",
    "atan",
    "acosh",
    "asinh",
    "atanh",
    "cos",
    "sin",
    "tan",
    "cosh",
    "sinh",
    "tanh",
    "exp",
    "log",
    "sqrt",
  ].map((name): readonly [string, string, number] => [name, `c${name}`, 1]),
  ["pow", "cpow", 2],
  ["fabs", "cabs", 1],
];

const REAL: Readonly<Record<string, number>> = {
  atan2: 2,
  cbrt: 1,
  ceil: 1,
  copysign: 2,
  erf: 1,
  erfc: 1,
  exp2: 1,
  expm1: 1,
  fdim: 2,
  floor: 1,
  fma: 3,
  fmax: 2,
  fmin: 2,
  fmod: 2,
  frexp: 2,
  hypot: 2,
  ilogb: 1,
  ldexp: 2,
  lgamma: 1,
  llrint: 1,
  llround: 1,
  log10: 1,
  log1p: 1,
  log2: 1,
  logb: 1,
  lrint: 1,
  lround: 1,
  nearbyint: 1,
  nextafter: 2,
  nexttoward: 2,
  remainder: 2,
  remquo: 3,
  rint: 1,
  round: 1,
  scalbn: 2,
  scalbln: 2,
  tgamma: 1,
  trunc: 1,
};

const COMPLEX = ["carg", "cimag", "conj", "cproj", "creal"];

function define(name: string, count: number, functions: readonly string[]): string {
  const parameters = ["x", "y", "z"].slice(0, count).join(", ");
  const choices = functions.flatMap((one) => [`${one}f`, one, `${one}l`]).join(", ");
  return `#undef ${name}\n#define ${name}(${parameters}) __builtin_tgmath(${choices}, ${parameters})\n`;
}

/** A libc's own is the better one, as it is for gcc: it knows which functions there are. */
export const tgmathHeader: string = `#if __has_include_next(<tgmath.h>)
#include_next <tgmath.h>
#elif !defined _TGMATH_H
#define _TGMATH_H
#include <math.h>
#include <complex.h>
${BOTH.map(([name, complex, count]) => define(name, count, [name, complex])).join("")}${Object.entries(REAL)
  .map(([name, count]) => define(name, count, [name]))
  .join("")}${COMPLEX.map((name) => define(name, 1, [name])).join("")}#endif
`;
