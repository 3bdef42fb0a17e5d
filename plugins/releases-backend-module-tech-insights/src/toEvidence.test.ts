import { CheckResult } from '@backstage-community/plugin-tech-insights-common';
import { toEvidence } from './toEvidence';

const result = (value: unknown, ...factIds: string[]): CheckResult => ({
  facts: {},
  check: {
    id: 'owner',
    type: 'json-rules-engine',
    name: 'Has an owner',
    description: '',
    factIds,
  },
  result: value as boolean,
});

const facts = (timestamp: string) => ({ timestamp, version: '1', facts: {} });

const read = (one: CheckResult, latest = {}) =>
  toEvidence(
    'component:default/checkout',
    [one],
    latest,
    'https://portal',
    new Date('2026-12-01T12:00:00Z'),
  );

describe('toEvidence', () => {
  const latest = {
    old: facts('2026-12-01T08:00:00.000+01:00'),
    young: facts('2026-12-01T09:00:00.000Z'),
  };

  it('is as old as the oldest of its facts', () => {
    expect(read(result(true, 'young', 'old'), latest)).toEqual([
      {
        type: 'quality.tech_insights',
        name: 'owner',
        note: 'Has an owner',
        subject: { entityRef: 'component:default/checkout' },
        outcome: 'pass',
        occurredAt: '2026-12-01T07:00:00.000Z',
        source: {
          provider: 'tech-insights',
          externalId:
            'component:default/checkout owner 2026-12-01T07:00:00.000Z pass',
          url: 'https://portal',
        },
      },
    ]);
  });

  it.each([
    [true, 'pass'],
    [false, 'fail'],
    ['true', 'unknown'],
    [undefined, 'unknown'],
    [1, 'unknown'],
  ])('takes a result of %s for %s', (value, outcome) => {
    expect(read(result(value, 'old'), latest)).toMatchObject([{ outcome }]);
  });

  it('is as old as the run where nobody says how old the facts are', () => {
    for (const timestamp of [null, '', 'soon']) {
      const unsaid = { old: facts(timestamp as string) };
      expect(read(result(true, 'old'), unsaid)).toMatchObject([
        { occurredAt: '2026-12-01T12:00:00.000Z' },
      ]);
    }
  });

  it('is nothing where a fact is missing', () => {
    expect(read(result(true, 'old', 'gone'), latest)).toEqual([]);
  });
});
