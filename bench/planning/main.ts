import { loadavg } from 'node:os';
import { SIZES } from '../lib/sizes';
import { time } from '../lib/statistics';
import { plansOf } from './plans';
import { QUESTIONS } from './questions';

const TIMES = 9;

/**
 * From M to L there are four times the releases and five times the edges. What
 * takes more than so many times as long compares each with each.
 */
const MOST_GROWTH = 12;

/** Growth of what takes less than this is the noise of the clock. */
const MEASURABLE_MS = 5;

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

async function main() {
  console.log(
    `What decides, without a database, load ${loadavg()[0].toFixed(1)}\n`,
  );
  console.log(
    `${''.padEnd(44)}${'M'.padStart(10)}${'L'.padStart(10)}${'L / M'.padStart(
      10,
    )}`,
  );
  const medium = plansOf(SIZES.M);
  const large = plansOf(SIZES.L);
  let problems = 0;
  for (const [question, ask] of Object.entries(QUESTIONS)) {
    const atM = await time(TIMES, async () => ask(medium));
    const atL = await time(TIMES, async () => ask(large));
    const growth = atL.median / atM.median;
    const isTooMuch = growth > MOST_GROWTH && atL.median > MEASURABLE_MS;
    problems += Number(isTooMuch);
    console.log(
      `${question.padEnd(44)}${ms(atM.median).padStart(10)}${ms(
        atL.median,
      ).padStart(10)}${`${growth.toFixed(1)}×`.padStart(10)}${
        isTooMuch ? '   TOO MUCH' : ''
      }`,
    );
  }
  process.exitCode = problems === 0 ? 0 : 1;
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
