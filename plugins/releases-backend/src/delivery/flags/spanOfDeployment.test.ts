import { spanOfDeployment } from './spanOfDeployment';

const NOW = '2026-11-26T15:00:00Z';
const startedAt = '2026-11-26T13:00:00Z';
const stateAt = '2026-11-26T14:00:00Z';
const finishedAt = '2026-11-26T13:50:00Z';

describe('when a deployment ran', () => {
  it.each([
    ['queued', {}, undefined],
    ['cancelled', {}, undefined],
    ['cancelled', { startedAt }, { start: startedAt, end: stateAt }],
    ['running', { startedAt }, { start: startedAt, end: NOW }],
    ['succeeded', { finishedAt }, { start: finishedAt, end: finishedAt }],
    ['failed', {}, { start: stateAt, end: stateAt }],
    [
      'rolled_back',
      { startedAt, finishedAt },
      { start: startedAt, end: finishedAt },
    ],
  ] as const)('is known of one that is %s', (state, times, span) => {
    expect(
      spanOfDeployment({ state, stateAt, ...times }, new Date(NOW)),
    ).toEqual(span);
  });
});
