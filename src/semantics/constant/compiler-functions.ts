/** Functions that compilers evaluate by themselves, whether it is known here what they give or not. */

/** C11 7.1.3p1: names of the compiler's own. */
export function isReserved(name: string): boolean {
  return name.startsWith("__");
}

/** Functions of the library that gcc or clang fold where their arguments are constants. */
export function isFolded(name: string): boolean {
  return foldedFunctions.has(name);
}

const foldedFunctions: ReadonlySet<string> = new Set(
  (
    "abs labs llabs imaxabs ffs ffsl ffsll strcmp strncmp strcasecmp strncasecmp strchr strrchr strstr strspn strcspn " +
    "strpbrk index rindex memcmp memchr ceil floor trunc round rint nearbyint roundeven lround llround lrint llrint sqrt cbrt " +
    "pow exp exp2 exp10 expm1 log log2 log10 log1p logb ilogb ldexp scalbn scalbln fabs fmin fmax fdim fma fmod hypot " +
    "copysign nextafter sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh erf erfc tgamma lgamma " +
    "creal cimag cabs conj carg nan isdigit isascii toascii signbit finite isinf isnan"
  )
    .split(" ")
    .flatMap((name) => [name, `${name}f`, `${name}l`]),
);
