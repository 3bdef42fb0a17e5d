import { DecidableWindow } from '../../decision';
import { entityByName } from './entityOf';
import { freezesBegun } from './freezesBegun';

const freeze: DecidableWindow = {
  id: 'freeze',
  name: 'Freeze',
  effect: 'deny',
  reason: '',
  inFlight: 'block',
  times: {
    start: '2026-11-26T14:00:00Z',
    end: '2026-11-26T18:00:00Z',
    timeZone: 'Europe/Paris',
  },
  scope: { environments: ['production'], releaseKinds: [] },
};

const entityRef = 'component:default/checkout';

const subject = {
  component: { entityRef, entity: entityByName(entityRef), isKnown: true },
  environment: 'production',
  releaseKind: 'normal' as const,
};

const span = (start: string, end: string) => ({
  start: Date.parse(`2026-11-26T${start}:00Z`),
  end: Date.parse(`2026-11-26T${end}:00Z`),
});

describe('the freezes that begin while something goes on', () => {
  it.each([
    ['begins inside', '13:30', '14:30', ['freeze']],
    ['ends before it', '13:30', '14:00', []],
    ['starts with it', '14:00', '15:00', []],
    ['starts inside of it', '15:00', '16:00', []],
    ['is over at once', '13:30', '13:30', []],
  ])('are those of a span that %s', (_, start, end, ids) => {
    expect(
      freezesBegun([freeze], subject, span(start, end)).map(
        ({ windowId }) => windowId,
      ),
    ).toEqual(ids);
  });

  it.each<[string, Partial<DecidableWindow>]>([
    ['let everything finish', { inFlight: 'finish' }],
    [
      'are for another place',
      { scope: { ...freeze.scope, environments: ['staging'] } },
    ],
    ['only allow', { effect: 'allow' }],
  ])('are none that %s', (_, given) => {
    expect(
      freezesBegun([{ ...freeze, ...given }], subject, span('13:30', '14:30')),
    ).toEqual([]);
  });

  it('are the first ones first, without those that are waived', () => {
    const earlier = {
      ...freeze,
      id: 'earlier',
      times: { ...freeze.times, start: '2026-11-26T13:45:00Z' },
    };
    const begun = (waived?: string) =>
      freezesBegun(
        [freeze, earlier],
        subject,
        span('13:30', '14:30'),
        id => id === waived,
      ).map(({ windowId }) => windowId);
    expect(begun()).toEqual(['earlier', 'freeze']);
    expect(begun('earlier')).toEqual(['freeze']);
  });
});
