/** Counting and turning the bits of unsigned values, as gcc's builtins do (GCC manual, "Other Builtins"). */

export function countOnes(value: bigint): number {
  let count = 0;
  for (let rest = value; rest > 0n; rest &= rest - 1n) count++;
  return count;
}

export function bitLength(value: bigint): number {
  return value === 0n ? 0 : value.toString(2).length;
}

export function trailingZeros(value: bigint): number {
  return bitLength(value & -value) - 1;
}

export function swapBytes(value: bigint, width: number): bigint {
  let swapped = 0n;
  let rest = value;
  for (let bit = 0; bit < width; bit += 8) {
    swapped = (swapped << 8n) | (rest & 0xffn);
    rest >>= 8n;
  }
  return swapped;
}

export function magnitude(value: bigint, width: number): bigint {
  const signed = BigInt.asIntN(width, value);
  return signed < 0n ? -signed : signed;
}

/** Bits below the sign that repeat it. */
export function redundantSignBits(value: bigint, width: number): bigint {
  const signed = BigInt.asIntN(width, value);
  return BigInt(width - 1 - bitLength(signed < 0n ? ~signed : signed));
}
