/** <float.h> (C11 5.2.4.2.2, C23's additions). Every value is the compiler's, by its predefined macros. */

const KINDS = [
  ["FLT", "FLT"],
  ["DBL", "DBL"],
  ["LDBL", "LDBL"],
] as const;

/** C89's characteristics. */
const OLD = [
  "MANT_DIG",
  "DIG",
  "MIN_EXP",
  "MIN_10_EXP",
  "MAX_EXP",
  "MAX_10_EXP",
  "MAX",
  "EPSILON",
  "MIN",
] as const;

function define(name: string, value: string): string {
  return `#undef ${name}\n#define ${name} ${value}\n`;
}

function characteristics(): string {
  let text = define("FLT_RADIX", "__FLT_RADIX__");
  for (const [prefix, source] of KINDS) {
    for (const name of OLD) text += define(`${prefix}_${name}`, `__${source}_${name}__`);
  }
  text += define("FLT_ROUNDS", "1");
  text += "#if defined __STDC_VERSION__ && __STDC_VERSION__ >= 199901L\n";
  text += define("FLT_EVAL_METHOD", "__FLT_EVAL_METHOD__") + define("DECIMAL_DIG", "__DECIMAL_DIG__");
  text += "#endif\n#if defined __STDC_VERSION__ && __STDC_VERSION__ >= 201112L\n";
  for (const [prefix, source] of KINDS) {
    text += define(`${prefix}_DECIMAL_DIG`, `__${source}_DECIMAL_DIG__`);
    text += define(`${prefix}_HAS_SUBNORM`, `__${source}_HAS_DENORM__`);
    text += define(`${prefix}_TRUE_MIN`, `__${source}_DENORM_MIN__`);
  }
  return `${text}#endif\n`;
}

/** C23 7.7: a decimal type is there if its macros are. */
function decimalCharacteristics(): string {
  let text = "";
  for (const width of [32, 64, 128]) {
    const own = `DEC${width}`;
    text += `#ifdef __${own}_MANT_DIG__\n`;
    for (const name of ["MANT_DIG", "MIN_EXP", "MAX_EXP", "MAX", "EPSILON", "MIN"])
      text += define(`${own}_${name}`, `__${own}_${name}__`);
    text += `${define(`${own}_TRUE_MIN`, `__${own}_SUBNORMAL_MIN__`)}#endif\n`;
  }
  return text;
}

/** C23 5.2.4.2.2 and 5.2.4.2.3: what came from <math.h>, and what IEC 60559 adds. */
function newCharacteristics(): string {
  let text = "";
  for (const [prefix, source, letter] of [
    ["FLT", "FLT", "f"],
    ["DBL", "DBL", ""],
    ["LDBL", "LDBL", "l"],
  ]) {
    for (const name of ["NORM_MAX", "IS_IEC_60559"])
      text += `#ifdef __${source}_${name}__\n${define(`${prefix}_${name}`, `__${source}_${name}__`)}#endif\n`;
    text += define(`${prefix}_SNAN`, `(__builtin_nans${letter} (""))`);
  }
  text += define("INFINITY", "(__builtin_inff ())") + define("NAN", '(__builtin_nanf (""))');
  text += "#ifdef __DEC32_MANT_DIG__\n";
  for (const width of [32, 64, 128]) text += define(`DEC${width}_SNAN`, `(__builtin_nansd${width} (""))`);
  text += define("DEC_INFINITY", "(__builtin_infd32 ())") + define("DEC_NAN", '(__builtin_nand32 (""))');
  return `${text}#endif\n#ifdef __DEC_EVAL_METHOD__\n${define("DEC_EVAL_METHOD", "__DEC_EVAL_METHOD__")}#endif\n`;
}

export const floatHeader: string = `#ifndef _FLOAT_H___
#define _FLOAT_H___
${characteristics()}#if defined __STDC_WANT_DEC_FP__ || defined __STDC_WANT_IEC_60559_DFP_EXT__ || (defined __STDC_VERSION__ && __STDC_VERSION__ > 201710L)
${decimalCharacteristics()}#endif
#if defined __STDC_VERSION__ && __STDC_VERSION__ > 201710L
${newCharacteristics()}#endif
#endif
`;
