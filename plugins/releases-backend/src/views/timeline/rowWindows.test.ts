import {
  TimelineRow,
  WindowScope,
} from '@slipway/backstage-plugin-releases-common';
import { DecidableWindow } from '../../schedule/decision';
import { isForEveryRow, withWindows } from './rowWindows';

const windowFor = (
  id: string,
  scope: Partial<WindowScope> = {},
): DecidableWindow => ({
  id,
  name: id,
  effect: 'deny',
  reason: 'Because',
  scope: { environments: [], releaseKinds: [], ...scope },
  inFlight: 'finish',
  times: {
    timeZone: 'UTC',
    start: '2026-01-02T16:00:00Z',
    end: '2026-01-03T16:00:00Z',
  },
});

const rowOf = (given: Partial<TimelineRow>): TimelineRow => ({
  key: 'row',
  kind: 'component',
  lane: 'production',
  laneTitle: 'production',
  title: 'checkout',
  ...given,
});

const checkout = rowOf({ entityRef: 'component:default/checkout' });
const ledger = rowOf({ entityRef: 'component:default/ledger' });
const staged = rowOf({ ...checkout, lane: 'staging' });
const header = rowOf({ kind: 'lane' });

const entityOf = (entityRef: string) => ({
  metadata: { name: entityRef.split('/')[1] },
});

const forCheckout = windowFor('checkout', {
  entityFilter: { 'metadata.name': 'checkout' },
});
const forStaging = windowFor('staging', { environments: ['staging'] });

function idsOf(
  windows: DecidableWindow[],
  groupBy: 'system' | 'environment',
): (string[] | undefined)[] {
  return withWindows(
    [header, checkout, ledger, staged],
    windows,
    { groupBy },
    entityOf,
  ).map(({ windowIds }) => windowIds);
}

describe('isForEveryRow', () => {
  it('is so where the rows tell nothing that the scope asks for', () => {
    const emergencies = windowFor('all', { releaseKinds: ['emergency'] });
    expect(isForEveryRow(windowFor('all'), { groupBy: 'system' })).toBe(true);
    expect(isForEveryRow(emergencies, { groupBy: 'environment' })).toBe(true);
    expect(isForEveryRow(forStaging, { groupBy: 'system' })).toBe(true);
  });

  it('is not so for some components, or for some environments as lanes', () => {
    expect(isForEveryRow(forCheckout, { groupBy: 'system' })).toBe(false);
    expect(isForEveryRow(forStaging, { groupBy: 'environment' })).toBe(false);
  });
});

describe('withWindows', () => {
  it('names windows on the rows of the components they are for', () => {
    expect(idsOf([forCheckout], 'system')).toEqual([
      undefined,
      ['checkout'],
      undefined,
      ['checkout'],
    ]);
  });

  it('names windows on the lanes of the environments they are for', () => {
    expect(idsOf([forStaging], 'environment')).toEqual([
      undefined,
      undefined,
      undefined,
      ['staging'],
    ]);
  });
});
