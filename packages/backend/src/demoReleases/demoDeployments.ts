import { NewDeploymentInput } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';

const ZONE = 'Europe/Paris';

/** The provider in the source of every demo deployment. */
const PROVIDER = 'github';

/** How long a deployment takes. */
const MINUTES = 12;

interface Draft {
  component: string;
  version: string;
  environment?: string;
  state?: NewDeploymentInput['state'];
  /** Relative to today. */
  day: number;
  hour: number;
}

const DEPLOYED: readonly Draft[] = [
  { component: 'checkout', version: '5.2.2', day: -4, hour: 14 },
  { component: 'payments-api', version: '4.1.1', day: -11, hour: 10 },
  { component: 'ledger', version: '2.7.0', day: -21, hour: 9 },
  { component: 'fraud-check', version: '1.9.1', day: -3, hour: 11 },
  { component: 'search', version: '3.0.4', day: -6, hour: 15 },
  { component: 'search', version: '3.0.5', day: -2, hour: 15, state: 'failed' },
  { component: 'events', version: '1.13.0', day: -14, hour: 9 },
  { component: 'webshop', version: '11.3.0', day: -7, hour: 13 },
  // Flagged: an older version over a later one, and nobody said why.
  { component: 'webshop', version: '11.2.9', day: -1, hour: 16 },
  ...[
    { component: 'checkout', version: '5.3.0', day: -2, hour: 9 },
    { component: 'payments-api', version: '4.2.0', day: -3, hour: 9 },
    { component: 'ledger', version: '2.8.0', day: -5, hour: 11 },
    { component: 'search', version: '3.1.0', day: -1, hour: 10 },
    { component: 'webshop', version: '11.4.0-rc.1', day: -1, hour: 9 },
  ].map(draft => ({ ...draft, environment: 'staging' })),
];

/**
 * What the pipelines of the demo's shop deployed, dated around now: to staging
 * and production, one of them under way, and one that is flagged.
 */
export function demoDeployments(now: Date): NewDeploymentInput[] {
  const today = DateTime.fromJSDate(now, { zone: ZONE }).startOf('day');
  return [
    ...DEPLOYED.map(({ day, hour, state = 'succeeded', ...draft }) => {
      const start = today.plus({ days: day }).set({ hour, minute: 5 });
      return {
        ...toDeployment(draft, state),
        startedAt: textOf(start),
        finishedAt: textOf(start.plus({ minutes: MINUTES })),
      };
    }),
    {
      ...toDeployment(
        { component: 'carrier-gateway', version: '2.2.0' },
        'running',
      ),
      startedAt: textOf(DateTime.fromJSDate(now).minus({ minutes: MINUTES })),
    },
  ];
}

function toDeployment(
  {
    component,
    version,
    environment = 'production',
  }: Pick<Draft, 'component' | 'version' | 'environment'>,
  state: NewDeploymentInput['state'],
): NewDeploymentInput {
  const run = `${component}/${version}/${environment}`;
  return {
    components: [{ entityRef: `component:default/${component}`, version }],
    environment,
    state,
    url: `https://example.com/runs/${run}`,
    source: { provider: PROVIDER, externalId: run },
  };
}

function textOf(instant: DateTime): string {
  return instant.toUTC().toISO({ suppressMilliseconds: true }) ?? '';
}
