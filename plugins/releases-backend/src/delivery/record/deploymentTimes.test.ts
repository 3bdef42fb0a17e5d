import { timesAhead, toldAt } from './deploymentTimes';

const now = new Date('2026-11-26T13:00:00Z');
const startedAt = '2026-11-26T12:00:00Z';
const finishedAt = '2026-11-26T12:30:00Z';

describe('when a deployment came to its state', () => {
  it.each([
    ['succeeded', { startedAt, finishedAt }, finishedAt],
    ['running', { startedAt }, startedAt],
    ['queued', { startedAt }, '2026-11-26T13:00:00Z'],
    ['failed', { startedAt }, '2026-11-26T13:00:00Z'],
    ['succeeded', { finishedAt, occurredAt: startedAt }, startedAt],
  ] as const)('of %s is known from %j', (state, times, at) => {
    expect(toldAt({ state, ...times }, now)).toBe(at);
  });
});

describe('times in the future', () => {
  it('are those that are more than five minutes ahead', () => {
    expect(timesAhead({ occurredAt: '2026-11-26T13:05:00Z' }, now)).toEqual([]);
    expect(
      timesAhead(
        {
          occurredAt: '2026-11-26T13:05:01Z',
          startedAt,
          finishedAt: '2026-11-26T14:00:00Z',
        },
        now,
      ).map(({ field, code }) => [field, code]),
    ).toEqual([
      ['occurredAt', 'in_the_future'],
      ['finishedAt', 'in_the_future'],
    ]);
  });
});
