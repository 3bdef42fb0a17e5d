import { RELEASE_STATES } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { lt, valid } from 'semver';
import { said } from '../../platform';
import { ComponentFacts, flagDeployment, newFlags } from './flagDeployment';

const version = fc.constantFrom('1.0.0', '1.2.0', '2.0.0', 'nova', '2026.11');
const digest = fc.constantFrom('sha256:a', 'sha256:b');
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined });

const component: fc.Arbitrary<ComponentFacts> = fc.record({
  entityRef: fc.constantFrom(
    'component:default/checkout',
    'component:default/webshop',
  ),
  version,
  digest: maybe(digest),
  closed: maybe(
    fc.constant({ code: 'window.inside_freeze', params: { window: 'Freeze' } }),
  ),
  overrun: maybe(fc.constant({ window: 'Freeze', start: 0 })),
  requiredBy: maybe(fc.constant('Production')),
  shipped: maybe(
    fc.record({
      version,
      digests: fc.array(digest, { maxLength: 2 }),
    }),
  ),
  ranBefore: maybe(version),
});

const facts = fc.record({
  releaseState: maybe(fc.constantFrom(...RELEASE_STATES)),
  components: fc.uniqueArray(component, {
    selector: ({ entityRef }) => entityRef,
    minLength: 1,
  }),
});

/** What each flag means, worded apart from how it is found. */
const EXPECTED: Record<string, (one: ComponentFacts) => boolean> = {
  in_freeze: one => one.closed !== undefined,
  overruns_freeze: one => one.overrun !== undefined,
  release_required: one =>
    one.requiredBy !== undefined && one.shipped === undefined,
  other_version: one =>
    one.shipped !== undefined && one.shipped.version !== one.version,
  other_digest: one =>
    one.digest !== undefined &&
    (one.shipped?.digests ?? []).length > 0 &&
    !one.shipped!.digests.includes(one.digest),
  older_than_running: one =>
    [one.version, one.ranBefore].every(each => valid(each ?? '')) &&
    lt(one.version, one.ranBefore!),
};

describe('the flags of a deployment', () => {
  it('are raised for what they mean, and for nothing else', () => {
    fc.assert(
      fc.property(facts, known => {
        const flags = flagDeployment(known);
        for (const one of known.components) {
          const own = flags
            .filter(({ entityRef }) => entityRef === one.entityRef)
            .map(({ code }) => code);
          expect(own.sort()).toEqual(
            Object.keys(EXPECTED)
              .filter(code => EXPECTED[code](one))
              .sort(),
          );
        }
        const ofRelease = flags.filter(flag => flag.entityRef === undefined);
        const isApproved = [
          'approved',
          'in_progress',
          'verifying',
          'completed',
        ];
        expect(ofRelease.map(({ code }) => code)).toEqual(
          known.releaseState && !isApproved.includes(known.releaseState)
            ? ['release_not_approved']
            : [],
        );
      }),
    );
  });

  it('can all be said', () => {
    fc.assert(
      fc.property(facts, known => {
        for (const { message } of flagDeployment(known)) {
          expect(said(message, 'UTC').sentence).not.toMatch(/\{\{|undefined/);
        }
      }),
    );
  });

  it('are raised once for each component', () => {
    fc.assert(
      fc.property(facts, facts, (first, second) => {
        const raised = flagDeployment(first).map(flag => ({
          ...flag,
          raisedAt: '2026-11-26T13:00:00Z',
        }));
        const keyOf = (flag: { code: string; entityRef?: string }) =>
          `${flag.code} ${flag.entityRef}`;
        expect(newFlags(raised, flagDeployment(first))).toEqual([]);
        const known = new Set(raised.map(keyOf));
        const found = flagDeployment(second);
        expect(newFlags(raised, found).map(keyOf)).toEqual(
          found.map(keyOf).filter(key => !known.has(key)),
        );
      }),
    );
  });
});
