import { monitorEventLoopDelay } from 'node:perf_hooks';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { migrate } from '../../plugins/releases-backend/src/platform/database/migrate';
import {
  BenchDatabase,
  openPostgres,
  openSqlite,
  postgresAddress,
} from '../lib/database';
import { BenchPortal, startPortal } from '../lib/portal';
import { time, Timing } from '../lib/statistics';
import { daily, storeWindows, TYPE } from './storedWindows';

const TIMES = 7;
const SERIES = 100;
const COMPONENT = 'component:default/checkout';

/** How many windows there are, and whether they are for the component. */
const STORED: { count: number; inScope: boolean }[] = [
  { count: 0, inScope: true },
  { count: 150, inScope: false },
  { count: 150, inScope: true },
  { count: 1_000, inScope: true },
  { count: 7_000, inScope: false },
  { count: 7_000, inScope: true },
];

const entities = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'checkout', namespace: 'default' },
    spec: { type: TYPE, lifecycle: 'production', owner: 'group:default/shop' },
  },
];

const ICS = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//bench//windows//EN',
  ...Array.from({ length: SERIES }, (_, place) => {
    const { dtstart, duration, rrule } = daily(place);
    return [
      'BEGIN:VEVENT',
      `UID:series-${place}`,
      `SUMMARY:Series ${place}`,
      'DESCRIPTION:Without an end',
      `DTSTART;TZID=Europe/Paris:${dtstart.replace(/[-:]/g, '')}`,
      `DURATION:${duration}`,
      `RRULE:${rrule}`,
      'END:VEVENT',
    ].join('\r\n');
  }),
  'END:VCALENDAR',
  '',
].join('\r\n');

const decision = (at?: string) => (portal: BenchPortal) =>
  portal.post('/windows/decisions', {
    queries: [{ entityRef: COMPONENT, environment: 'production', at }],
  });

/** What is asked, by the words of the table. */
const QUESTIONS: Record<string, (portal: BenchPortal) => Promise<unknown>> = {
  'first page of the releases': portal => portal.get('/releases?limit=1'),
  'decision now': decision(),
  'decision in 2500': decision('2500-06-01T12:00:00Z'),
  'decision in 9999': decision('9999-12-31T23:59:59Z'),
  'summary of the component': portal =>
    portal.get('/entities/component/default/checkout/summary'),
  'first page of the windows': portal => portal.get('/windows?limit=20'),
  [`dry run of ${SERIES} endless series`]: portal =>
    portal.post('/windows/import', {
      ics: ICS,
      calendar: 'bench',
      effect: 'deny',
      timeZone: 'Europe/Paris',
      dryRun: true,
    }),
};

interface Measured extends Timing {
  first: number;
  /** The longest time that nobody else had a turn */
  blocked: number;
}

async function measure(work: () => Promise<unknown>): Promise<Measured> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  await work();
  const first = performance.now() - began;
  const timing = await time(TIMES, work);
  delay.disable();
  return { ...timing, first, blocked: delay.max / 1e6 };
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

async function bench({ name, db }: BenchDatabase) {
  await migrate(db);
  const portal = await startPortal(db, entities);
  try {
    await portal.post('/dependencies/refresh', { force: true });
    for (const { count, inScope } of STORED) {
      await storeWindows(db, count, inScope);
      const where = inScope ? 'in scope' : 'out of scope';
      console.log(
        `\n${name}, ${count} daily windows ${where}, load ${loadavg()[0].toFixed(
          1,
        )}\n${['first', 'median', 'ratio', 'blocked']
          .map(title => title.padStart(11))
          .join('')
          .padStart(80)}`,
      );
      let base: number | undefined;
      for (const [question, ask] of Object.entries(QUESTIONS)) {
        const { first, median, blocked } = await measure(() => ask(portal));
        base ??= median;
        console.log(
          question.padEnd(36) +
            [
              ms(first),
              ms(median),
              `${(median / base).toFixed(1)}×`,
              ms(blocked),
            ]
              .map(cell => cell.padStart(11))
              .join(''),
        );
      }
    }
  } finally {
    await portal.stop();
  }
}

async function main() {
  const { values } = parseArgs({
    options: { database: { type: 'string' } },
  });
  const address = postgresAddress(process.env);
  const open = {
    sqlite: openSqlite,
    ...(address ? { postgres: () => openPostgres(address) } : {}),
  };
  for (const [name, start] of Object.entries(open)) {
    if (values.database === undefined || values.database === name) {
      const database = await start();
      try {
        await bench(database);
      } finally {
        await database.remove();
      }
    }
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
