import fc from 'fast-check';
import {
  MATERIAL_FIELDS,
  materialChanges,
  materialContentOf,
  MaterialField,
} from './materialContent';
import type { Release } from './release';
import type { ReleaseComponent } from './releaseParts';

type Content = Pick<Release, MaterialField>;

const word = fc.string({ minLength: 1, maxLength: 4 });
const ref = fc
  .constantFrom('a', 'b', 'c')
  .map(name => `component:default/${name}`);
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined });

const component: fc.Arbitrary<ReleaseComponent> = fc.record({
  entityRef: ref,
  fromVersion: maybe(word),
  toVersion: maybe(word),
  impact: maybe(fc.constantFrom('breaking', 'fix')),
  artifacts: fc.array(
    fc.record({
      purl: word.map(name => `pkg:oci/${name}`),
      digest: maybe(word),
    }),
    { maxLength: 3 },
  ),
  requires: fc.array(fc.record({ entityRef: ref, version: word }), {
    maxLength: 3,
  }),
});

const content: fc.Arbitrary<Content> = fc.record({
  version: word,
  kind: fc.constantFrom('standard', 'normal', 'emergency'),
  impact: fc.constantFrom('breaking', 'additive', 'fix', 'none'),
  environment: fc.constantFrom('production', 'staging'),
  window: maybe(
    fc.constantFrom('Europe/Paris', 'UTC').map(timeZone => ({
      start: '2026-11-26T13:00:00Z',
      end: '2026-11-26T14:30:00Z',
      timeZone,
    })),
  ),
  ownerRef: maybe(fc.constantFrom('group:default/a', 'group:default/b')),
  trainId: maybe(word),
  trainDeparture: maybe(fc.constant('2026-11-26T13:00:00Z')),
  components: fc.array(component, { maxLength: 4 }),
  scope: fc.array(fc.record({ key: word, title: maybe(word) }), {
    maxLength: 4,
  }),
  rollbackPlan: maybe(word),
});

/** The same value with its lists and keys the other way round. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map(reversed).reverse() as T;
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, part]) => [key, reversed(part)])
        .reverse(),
    ) as T;
  }
  return value;
}

/** The same value without the keys of what is absent. */
function sparse(release: Content): Content {
  return JSON.parse(JSON.stringify(release));
}

const base: Content = {
  version: '5.3.0',
  kind: 'normal',
  impact: 'additive',
  environment: 'production',
  components: [
    {
      entityRef: 'component:default/checkout',
      toVersion: '5.3.0',
      artifacts: [{ purl: 'pkg:oci/checkout', digest: 'sha256:1' }],
      requires: [{ entityRef: 'component:default/a', version: '>=1' }],
    },
  ],
  scope: [{ key: 'PAY-812', title: 'Pay later' }],
};
const [checkout] = base.components;

describe('material content', () => {
  it('does not depend on the order of lists and keys', () => {
    fc.assert(
      fc.property(content, release => {
        expect(materialChanges(release, reversed(release))).toEqual([]);
        expect(JSON.stringify(materialContentOf(reversed(release)))).toBe(
          JSON.stringify(materialContentOf(release)),
        );
      }),
    );
  });

  it('takes absent, undefined and empty for the same', () => {
    fc.assert(
      fc.property(content, release => {
        expect(materialChanges(release, sparse(release))).toEqual([]);
      }),
    );
    expect(materialChanges(base, { ...base, rollbackPlan: '' })).toEqual([]);
  });

  it('does not count what is said twice', () => {
    fc.assert(
      fc.property(content, release => {
        const twice = {
          ...release,
          components: [...release.components, ...release.components],
          scope: [...release.scope, ...release.scope],
        };
        expect(materialChanges(release, twice)).toEqual([]);
      }),
    );
  });

  it('names exactly the fields in which two releases differ', () => {
    fc.assert(
      fc.property(
        content,
        content,
        fc.subarray([...MATERIAL_FIELDS]),
        (one, other, fields) => {
          const mixed = { ...one };
          for (const field of fields) {
            Object.assign(mixed, { [field]: other[field] });
          }
          const alone = fields.filter(
            field =>
              materialChanges(one, { ...one, [field]: other[field] }).length >
              0,
          );
          expect(materialChanges(one, mixed)).toEqual(alone);
          expect(materialChanges(mixed, one)).toEqual(alone);
        },
      ),
    );
  });

  it.each<[MaterialField, Partial<Content>]>([
    ['version', { version: '5.3.1' }],
    ['kind', { kind: 'emergency' }],
    ['impact', { impact: 'fix' }],
    ['environment', { environment: 'staging' }],
    [
      'window',
      {
        window: {
          start: '2026-11-26T13:00:00Z',
          end: '2026-11-26T14:30:00Z',
          timeZone: 'Europe/Paris',
        },
      },
    ],
    ['ownerRef', { ownerRef: 'group:default/payments-team' }],
    ['trainId', { trainId: 'weekly' }],
    ['trainDeparture', { trainDeparture: '2026-11-26T13:00:00Z' }],
    ['components', { components: [] }],
    ['components', { components: [{ ...checkout, toVersion: '5.3.1' }] }],
    ['components', { components: [{ ...checkout, fromVersion: '5.2.0' }] }],
    ['components', { components: [{ ...checkout, impact: 'breaking' }] }],
    ['components', { components: [{ ...checkout, artifacts: [] }] }],
    [
      'components',
      {
        components: [
          {
            ...checkout,
            artifacts: [{ purl: 'pkg:oci/checkout', digest: 'sha256:2' }],
          },
        ],
      },
    ],
    ['components', { components: [{ ...checkout, requires: [] }] }],
    ['scope', { scope: [{ key: 'PAY-813' }] }],
    ['rollbackPlan', { rollbackPlan: 'Put 5.2.2 back.' }],
  ])('sees a change of %s: %j', (field, change) => {
    expect(materialChanges(base, { ...base, ...change })).toEqual([field]);
  });

  it('leaves out the title of what a release is about', () => {
    expect(
      materialChanges(base, { ...base, scope: [{ key: 'PAY-812' }] }),
    ).toEqual([]);
  });
});
