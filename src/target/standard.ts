/** Names of language standards, as `-std=` has them. */

/** Year of a `-std=` value's standard, and whether it is the GNU variant. */
export interface StandardYear {
  readonly year: number;
  readonly gnu: boolean;
}

const YEARS: Readonly<Record<string, number>> = {
  "90": 1990,
  "89": 1990,
  "9899:1990": 1990,
  "9899:199409": 1994,
  "99": 1999,
  "9x": 1999,
  "9899:1999": 1999,
  "9899:199x": 1999,
  "11": 2011,
  "1x": 2011,
  "9899:2011": 2011,
  "17": 2017,
  "18": 2017,
  "9899:2017": 2017,
  "9899:2018": 2017,
  "2x": 2023,
  "23": 2023,
  "9899:2024": 2023,
};

/** Undefined for a name that is no C standard. */
export function parseStandard(standard: string): StandardYear | undefined {
  if (standard === "ansi") return { year: 1990, gnu: false };
  const gnu = standard.startsWith("gnu");
  const prefix = gnu ? "gnu" : standard.startsWith("iso") ? "iso" : "c";
  if (!standard.startsWith(prefix)) return undefined;
  const year = YEARS[standard.slice(prefix.length)];
  return year === undefined ? undefined : { year, gnu };
}
