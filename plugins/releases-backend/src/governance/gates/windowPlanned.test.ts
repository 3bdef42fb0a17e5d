import { aWaiver } from '../../__testUtils__/aWaiver';
import fc from 'fast-check';
import {
  formatInstant,
  Release,
  RELEASE_STATES,
} from '@slipway/backstage-plugin-releases-common';
import { DecidableWindow } from '../../schedule/decision';
import { decideStarts } from '../evaluate/decideStarts';
import {
  component,
  NOW,
  onDay,
  sampleRelease,
} from '../evaluate/__testUtils__/sampleRelease';
import { aWindow, decisionsOf, spanning } from './__testUtils__/decisions';
import { judgedBy } from './__testUtils__/judgedBy';
import { windowPlanned } from './windowPlanned';

const HOUR = 3_600_000;
const PLANNED = '2026-11-26T13:00:00Z';

async function judge(
  release: Release,
  windows: DecidableWindow[],
  at: string = NOW,
) {
  const starts = await decideStarts(decisionsOf(windows), [release], at);
  const start = starts.get(release.id);
  return judgedBy(windowPlanned, release, { at, start });
}

describe('windowPlanned', () => {
  it('lets a release pass that starts outside of every freeze', async () => {
    const release = sampleRelease({ window: onDay(25) });
    expect(await judge(release, [aWindow()])).toMatchObject({
      status: 'pass',
      code: 'window_open',
      sentence:
        'No freeze or window keeps checkout 5.3.0 from starting as planned.',
    });
  });

  it('says of a planned start inside a freeze until when, why, and what to do', async () => {
    expect(await judge(sampleRelease(), [aWindow()])).toMatchObject({
      status: 'fail',
      code: 'inside_freeze',
      sentence:
        'checkout 5.3.0 cannot start as planned. Closed until Sat 28 Nov 2026 01:00 (Europe/Paris): Quiet days. Nobody is in. Move it, or have the window waived.',
    });
  });

  it('holds the start to the windows that allow', async () => {
    const allow = aWindow({
      effect: 'allow',
      ...spanning('2026-11-27T00:00:00Z', '2026-11-28T00:00:00Z'),
    });
    expect(await judge(sampleRelease(), [allow])).toMatchObject({
      status: 'fail',
      code: 'outside_allow_windows',
    });
  });

  it('asks about now once the planned start has passed', async () => {
    const release = sampleRelease({ state: 'approved', window: onDay(19) });
    const now = aWindow(
      spanning('2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z'),
    );
    const then = aWindow(
      spanning('2026-11-19T00:00:00Z', '2026-11-20T00:00:00Z'),
    );
    const refused = await judge(release, [now]);
    expect(refused.code).toBe('inside_freeze');
    expect(refused.sentence).toMatch(/cannot start now\./);
    expect((await judge(release, [then])).code).toBe('window_open');
  });

  it('says which window is waived', async () => {
    const release = sampleRelease({
      waivers: [
        aWaiver('quiet', {
          windowName: 'Quiet days',
          expiresAt: '2026-11-26T14:00:00Z',
        }),
      ],
    });
    expect(await judge(release, [aWindow()])).toMatchObject({
      status: 'pass',
      code: 'window_waived',
      sentence:
        'No freeze or window keeps checkout 5.3.0 from starting as planned. Quiet days is waived.',
    });
  });

  it('does not let a waiver pass that is over by the start', async () => {
    const release = sampleRelease({
      waivers: [aWaiver('quiet', { expiresAt: PLANNED })],
    });
    expect((await judge(release, [aWindow()])).code).toBe('inside_freeze');
  });

  it('names the components that are closed where others are not', async () => {
    const release = sampleRelease({
      components: ['a', 'b', 'c'].map(name => component(name)),
    });
    const some = aWindow({
      scope: {
        entityFilter: { 'metadata.name': { $in: ['a', 'b'] } },
        environments: [],
        releaseKinds: [],
      },
    });
    expect((await judge(release, [some])).sentence).toMatch(
      /cannot start as planned\. a and b: Closed until .* Nobody is in\. Move it/,
    );
  });

  it('names some of many closed components, and counts the others', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const release = sampleRelease({
      components: names.map(name => component(name)),
    });
    const freezes = names.map(name =>
      aWindow({
        id: name,
        name: `Freeze of ${name}`,
        scope: {
          entityFilter: { 'metadata.name': name },
          environments: [],
          releaseKinds: [],
        },
      }),
    );
    const { sentence } = await judge(release, freezes);
    expect(sentence).toMatch(/c: Closed .*\. 2 more components are closed\./);
    expect(sentence).not.toMatch(/Freeze of d/);
  });

  it('never takes what is not known for open', async () => {
    const release = sampleRelease({ components: [component('unknown')] });
    const ofASystem = aWindow({
      scope: {
        entityFilter: { 'spec.system': 'shop' },
        environments: [],
        releaseKinds: [],
      },
    });
    expect(await judge(release, [ofASystem])).toMatchObject({
      status: 'unknown',
      code: 'scope_unknown',
    });
  });

  it.each([
    [{ window: undefined }, 'start_not_planned'],
    [{ state: 'in_progress' as const }, 'already_started'],
  ])('has nothing to say of %p', async (changes, code) => {
    expect(await judge(sampleRelease(changes), [aWindow()])).toMatchObject({
      status: 'not_applicable',
      code,
    });
  });

  it('passes exactly when no freeze covers the later of now and the start', async () => {
    const at = (hours: number) =>
      formatInstant(new Date(Date.parse(NOW) + hours * HOUR));
    const span = fc
      .tuple(fc.integer({ min: -48, max: 96 }), fc.integer({ min: 1, max: 48 }))
      .map(([from, length]) => ({ from, to: from + length }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(span, { maxLength: 4 }),
        fc.integer({ min: -48, max: 96 }),
        fc.constantFrom(
          ...RELEASE_STATES.filter(state => state !== 'in_progress'),
        ),
        async (freezes, start, state) => {
          const release = sampleRelease({
            state,
            window: { start: at(start), end: at(start + 1), timeZone: 'UTC' },
          });
          const outcome = await judge(
            release,
            freezes.map(({ from, to }, index) =>
              aWindow({ id: `${index}`, ...spanning(at(from), at(to)) }),
            ),
          );
          const asked = Math.max(0, start);
          const isClosed = freezes.some(
            ({ from, to }) => from <= asked && asked < to,
          );
          expect(outcome.status).toBe(isClosed ? 'fail' : 'pass');
        },
      ),
    );
  });

  it('is asked for many releases at once, in their order', async () => {
    const releases = [26, 25, 27].map(day =>
      sampleRelease({ id: `${day}`, window: onDay(day) }),
    );
    const starts = await decideStarts(decisionsOf([aWindow()]), releases, NOW);
    expect(
      releases.map(({ id }) => starts.get(id)?.decisions[0].decision.allowed),
    ).toEqual([false, true, false]);
  });
});
