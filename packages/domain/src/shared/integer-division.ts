/**
 * `value × numerator ÷ denominator`, rounded half away from zero (0.5 → 1, −0.5 → −1), exactly:
 * the product may pass 2^53, so it is made with big integers and never with floating point.
 */
export function multiplyAndDivide(value: number, numerator: number, denominator: number): number {
  const { quotient, remainder, divisor, negative } = exactDivision(value, numerator, denominator);
  return signed(remainder * 2n >= divisor ? quotient + 1n : quotient, negative);
}

/** The product of whole numbers `÷ denominator`, rounded once, half away from zero. */
export function multiplyAllAndDivide(factors: readonly number[], denominator: number): number {
  assertWhole([...factors, denominator]);
  const product = factors.reduce((all, factor) => all * BigInt(factor), 1n);
  const { quotient, remainder, divisor, negative } = bigDivision(product, BigInt(denominator));
  return signed(remainder * 2n >= divisor ? quotient + 1n : quotient, negative);
}

/** `value × numerator ÷ denominator` towards zero. */
export function multiplyAndTruncate(value: number, numerator: number, denominator: number): number {
  const { quotient, negative } = exactDivision(value, numerator, denominator);
  return signed(quotient, negative);
}

/** `value × numerator ÷ denominator` away from zero whenever something is left over. */
export function multiplyAndRoundUp(value: number, numerator: number, denominator: number): number {
  const { quotient, remainder, negative } = exactDivision(value, numerator, denominator);
  return signed(remainder > 0n ? quotient + 1n : quotient, negative);
}

/**
 * Parts of `total` in the proportion of `weights`, which add up to `total` exactly. Every part is cut down to a
 * whole unit; the units left over go one each to the parts that lost most, the earlier one first when equal.
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum <= 0 || weights.some((weight) => weight < 0)) {
    throw new RangeError('allocate needs weights of zero or more, one of them above zero');
  }
  const shares = weights.map((weight, index) => {
    const { quotient, remainder, negative } = exactDivision(total, weight, sum);
    return { index, part: signed(quotient, negative), remainder };
  });
  let left = Math.abs(total - shares.reduce((all, share) => all + share.part, 0));
  const byLoss = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const share of byLoss) {
    if (left === 0) break;
    share.part += Math.sign(total);
    left -= 1;
  }
  return shares.map((share) => share.part);
}

function exactDivision(value: number, numerator: number, denominator: number) {
  assertWhole([value, numerator, denominator]);
  return bigDivision(BigInt(value) * BigInt(numerator), BigInt(denominator));
}

function assertWhole(numbers: readonly number[]): void {
  for (const number of numbers) {
    if (!Number.isSafeInteger(number)) throw new RangeError(`not a whole number: ${number}`);
  }
}

function bigDivision(product: bigint, divisor: bigint) {
  if (divisor === 0n) throw new RangeError('division by zero');
  const magnitude = product < 0n ? -product : product;
  const positiveDivisor = divisor < 0n ? -divisor : divisor;
  return {
    quotient: magnitude / positiveDivisor,
    remainder: magnitude % positiveDivisor,
    divisor: positiveDivisor,
    negative: product < 0n !== divisor < 0n,
  };
}

function signed(magnitude: bigint, negative: boolean): number {
  const value = Number(magnitude);
  if (!Number.isSafeInteger(value)) throw new RangeError('the result is too large to be exact');
  return negative && value !== 0 ? -value : value;
}
