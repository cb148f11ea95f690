/** A fraction of two whole numbers above zero: exact where a decimal number would not be. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** Digits that a decimal may have before and after its mark. */
const DECIMAL = /^(\d{1,9})(?:[.,](\d{1,9}))?$/;
const MOST_DECIMALS = 12;

/** `0,9215` or `0.9215` as 1843/2000; undefined when it is no decimal above zero of up to nine and nine digits. */
export function ratioOf(text: string): Ratio | undefined {
  const [, whole, decimals = ''] = DECIMAL.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  const numerator = BigInt(whole + decimals);
  return numerator === 0n ? undefined : reduced(numerator, 10n ** BigInt(decimals.length));
}

/** The ratio the other way round: 1843/2000 as 2000/1843. */
export function inverseOf({ numerator, denominator }: Ratio): Ratio {
  return { numerator: denominator, denominator: numerator };
}

/** Whether both are the same share, whatever their terms: 1/2 and 50/100. */
export function sameRatio(a: Ratio, b: Ratio): boolean {
  return BigInt(a.numerator) * BigInt(b.denominator) === BigInt(b.numerator) * BigInt(a.denominator);
}

/** The ratio as a decimal with a point, when it ends within twelve decimals; undefined when it goes on. */
export function decimalOf({ numerator, denominator }: Ratio): string | undefined {
  const divisor = BigInt(denominator);
  const scaled = BigInt(numerator) * 10n ** BigInt(MOST_DECIMALS);
  if (scaled % divisor !== 0n) return undefined;
  const digits = String(scaled / divisor).padStart(MOST_DECIMALS + 1, '0');
  const decimals = digits.slice(-MOST_DECIMALS).replace(/0+$/, '');
  return digits.slice(0, -MOST_DECIMALS) + (decimals && `.${decimals}`);
}

function reduced(numerator: bigint, denominator: bigint): Ratio {
  let [a, b] = [numerator, denominator];
  while (b > 0n) [a, b] = [b, a % b];
  return { numerator: Number(numerator / a), denominator: Number(denominator / a) };
}
