/**
 * Where numbers stand along an axis.
 *
 * @module
 */

/**
 * Round numbers within a range: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param low Lower end.
 * @param high Upper end.
 * @param most How many at most, at least 2.
 * @returns The numbers, ascending; one only if the ends are the same.
 */
export function ticks(low: number, high: number, most: number): number[] {
  // Nothing in between, or steps that numbers cannot hold.
  if (!(high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high), 1e-290))) return [low];
  const raw = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= raw * (1 - 1e-9)) ?? 10) * power;
  const list: number[] = [];
  const first = Math.ceil(low / step - 1e-9), last = Math.floor(high / step + 1e-9);
  for (let i = first; i <= last; i++) list.push(Number((i * step).toPrecision(12)));
  return list.length > 0 ? list : ticks(low, high, most * 2);
}
