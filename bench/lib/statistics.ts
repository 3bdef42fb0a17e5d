/** Milliseconds. */
export interface Timing {
  median: number;
  p95: number;
}

/** The value that a share of some values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  return at(
    [...values].sort((a, b) => a - b),
    share,
  );
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(share * sorted.length) - 1];
}

/** Times some work again and again, after it ran twice to warm up. */
export async function time(
  times: number,
  work: () => Promise<unknown>,
): Promise<Timing> {
  await work();
  await work();
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  taken.sort((a, b) => a - b);
  return { median: at(taken, 0.5), p95: at(taken, 0.95) };
}
