import {
  formatInstant,
  Release,
  ReleaseState,
  Waiver,
} from '@slipway/backstage-plugin-releases-common';
import { mockCredentials } from '@backstage/backend-test-utils';
import { aWaiver } from '../../../__testUtils__/aWaiver';
import { aRelease } from '../../../__testUtils__/releaseFixture';
import { CurrentWindows } from '../record/CurrentWindows';
import { DecisionService } from './DecisionService';
import { StoredWindow } from '../record/StoredWindow';
import { WindowGuard } from './WindowGuard';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-25T12:00:00Z');
const inHours = (hours: number) => formatInstant(new Date(NOW + hours * HOUR));

function aWindow(given: Partial<StoredWindow>): StoredWindow {
  return {
    id: 'w',
    name: 'Peak',
    effect: 'deny',
    reason: '',
    timeZone: 'UTC',
    start: inHours(-1),
    end: inHours(1),
    scope: { environments: [], releaseKinds: [] },
    inFlight: 'finish',
    source: 'portal',
    createdBy: 'user:default/manager',
    createdAt: inHours(-9),
    updatedAt: inHours(-9),
    revision: 1,
    ...given,
  };
}

const WINDOWS: Record<string, StoredWindow> = {
  'freeze, finish': aWindow({}),
  'freeze, block': aWindow({ inFlight: 'block' }),
  'freeze to come': aWindow({ inFlight: 'block', start: inHours(0.5) }),
  'freeze elsewhere': aWindow({
    inFlight: 'block',
    scope: { environments: ['staging'], releaseKinds: [] },
  }),
  'freeze of a system': aWindow({
    scope: {
      entityFilter: { 'spec.system': 'shop' },
      environments: [],
      releaseKinds: [],
    },
  }),
  'inside allow': aWindow({ effect: 'allow', inFlight: 'block' }),
  'outside allow': aWindow({
    effect: 'allow',
    inFlight: 'block',
    start: inHours(0.5),
  }),
};

const waiver = aWaiver('w', {
  windowName: 'Peak',
  expiresAt: inHours(1),
});

const WAIVERS: Record<string, Waiver[]> = {
  none: [],
  valid: [waiver],
  expired: [{ ...waiver, expiresAt: inHours(0) }],
  revoked: [{ ...waiver, state: 'revoked', revokedAt: inHours(-0.5) }],
  'only asked for': [{ ...waiver, state: 'requested' }],
  'of a gate': [{ ...waiver, target: { ...waiver.target, type: 'gate' } }],
  'of another window': [
    { ...waiver, target: { ...waiver.target, id: 'other' } },
  ],
};

async function refusals(
  window: StoredWindow,
  to: ReleaseState,
  release: Partial<Release>,
) {
  const decisions = new DecisionService({
    windows: new CurrentWindows({
      version: async () => '1',
      currentRevisions: async () => [window],
      byIds: async () => [window],
    } as never),
    dependencies: {
      documents: async () => new Map(),
      freshness: async () => undefined,
      snapshot: async () => undefined,
    },
  });
  const blockers = await new WindowGuard(decisions).blockers(
    mockCredentials.user(),
    aRelease({ environment: 'production', ...release }),
    to,
    inHours(0),
  );
  return blockers.map(({ code }) => code);
}

describe('the truth table of moves under windows', () => {
  const no = ['inside_freeze'];
  const out = ['outside_allow_windows'];
  const unsure = ['scope_unknown'];

  it.each`
    window                  | starts    | verifies | completes | fails | rollsBack
    ${'freeze, finish'}     | ${no}     | ${[]}    | ${[]}     | ${[]} | ${[]}
    ${'freeze, block'}      | ${no}     | ${no}    | ${no}     | ${[]} | ${[]}
    ${'freeze to come'}     | ${[]}     | ${[]}    | ${[]}     | ${[]} | ${[]}
    ${'freeze elsewhere'}   | ${[]}     | ${[]}    | ${[]}     | ${[]} | ${[]}
    ${'freeze of a system'} | ${unsure} | ${[]}    | ${[]}     | ${[]} | ${[]}
    ${'inside allow'}       | ${[]}     | ${[]}    | ${[]}     | ${[]} | ${[]}
    ${'outside allow'}      | ${out}    | ${[]}    | ${[]}     | ${[]} | ${[]}
  `(
    '$window: start $starts, verify $verifies, complete $completes',
    async row => {
      const moves: [ReleaseState, string[]][] = [
        ['in_progress', row.starts],
        ['verifying', row.verifies],
        ['completed', row.completes],
        ['failed', row.fails],
        ['rolled_back', row.rollsBack],
        ['approved', []],
        ['cancelled', []],
      ];
      for (const [to, expected] of moves) {
        for (const [name, waivers] of Object.entries(WAIVERS)) {
          const hold = { reason: 'Incident', by: 'user:default/x', at: 'now' };
          for (const held of [{}, { hold }]) {
            expect([
              to,
              name,
              await refusals(WINDOWS[row.window], to, { waivers, ...held }),
            ]).toEqual([to, name, name === 'valid' ? [] : expected]);
          }
        }
      }
    },
  );

  it('lets a release start that ships nothing a freeze of some could be about', async () => {
    const freeze = WINDOWS['freeze of a system'];
    expect(await refusals(freeze, 'in_progress', { components: [] })).toEqual(
      [],
    );
  });
});
