import { ConfigReader } from '@backstage/config';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  EvidenceSubject,
  NewEvidenceRecord,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { Caller } from '../../platform';
import { entityByName } from '../../schedule';
import {
  component,
  sampleRelease,
} from '../evaluate/__testUtils__/sampleRelease';
import { anEvidence } from './__testUtils__/anEvidence';
import { EvidenceSources } from './EvidenceSources';
import { readSources } from './readSources';

const CI = 'external:ci';
const CHECKOUT = 'component:default/checkout';
const WEBSHOP = 'component:default/webshop';

const read = (sources: unknown) =>
  readSources(new ConfigReader({ releases: { sources } } as never));

const sourcesOf = (...sources: object[]) =>
  new EvidenceSources({
    sources: read(sources.map((source, id) => ({ id: `${id}`, ...source }))),
    dependencies: {
      documents: async refs =>
        new Map(
          refs
            .filter(ref => !ref.includes('missing'))
            .map(ref => [ref, entityByName(ref)]),
        ),
    },
    releases: {
      byIds: async ids =>
        ids.includes('both')
          ? [
              sampleRelease({
                id: 'both',
                components: [component('checkout'), component('webshop')],
              }),
            ]
          : [],
    },
  });

const by = (provider: string, subject?: EvidenceSubject): NewEvidenceRecord =>
  anEvidence({
    source: { provider, externalId: '1' },
    ...(subject ? { subject } : {}),
  });

const said = async (
  sources: EvidenceSources,
  who: string,
  record: NewEvidenceRecord,
) => {
  const caller = (
    who.startsWith('user:')
      ? mockCredentials.user(who)
      : mockCredentials.service(who)
  ) as Caller;
  const [{ trusted, why }] = await sources.trust(caller, [record]);
  return why ?? trusted;
};

describe('whose evidence is believed', () => {
  it('is of everyone where nobody is bound', async () => {
    const caller = mockCredentials.service(CI) as Caller;
    expect(await sourcesOf().trust(caller, [by('github')])).toEqual([
      { by: 'token', who: CI, trusted: true },
    ]);
  });

  it.each([
    [CI, 'github', true],
    ['external:other', 'github', 'other_sender'],
    ['user:default/mary', 'github', 'other_sender'],
    [CI, 'jenkins', 'other_sender'],
    ['external:other', 'jenkins', 'other_sender'],
    ['plugin:sonar', 'sonar', true],
    ['User:default/Bot', 'k6', true],
  ])('from %s as %s is %s', async (who, provider, expected) => {
    const sources = sourcesOf(
      { provider: 'github', principal: CI },
      { provider: 'sonar', principal: 'plugin:sonar' },
      { provider: 'k6', principal: 'user:default/bot' },
      { provider: 'argocd', auth: 'hmac', secret: 'x' },
    );
    const caller = who.toLowerCase();
    expect(await said(sources, caller, by(provider))).toBe(expected);
    expect(await said(sources, caller, by('argocd'))).toBe('other_sender');
  });

  it.each(['ci', 'external:ci'])(
    'is of a token whose subject is %s',
    async subject => {
      const sources = sourcesOf({ provider: 'github', principal: CI });
      expect(await said(sources, subject, by('github'))).toBe(true);
      expect(await said(sources, subject, by('jenkins'))).toBe('other_sender');
      expect(await said(sources, `plugin:${subject}`, by('github'))).toBe(
        'other_sender',
      );
    },
  );

  it.each<[EvidenceSubject, boolean | string]>([
    [{ entityRef: CHECKOUT }, true],
    [{ entityRef: WEBSHOP }, 'other_component'],
    [{ entityRef: 'component:default/missing' }, 'other_component'],
    [{ releaseId: 'both' }, 'other_component'],
    [{ releaseId: 'gone' }, 'other_component'],
  ])(
    'about %j from who speaks of checkout is %s',
    async (subject, expected) => {
      const ofCheckout = {
        provider: 'github',
        principal: CI,
        entityFilter: { 'metadata.name': 'checkout' },
      };
      expect(await said(sourcesOf(ofCheckout), CI, by('github', subject))).toBe(
        expected,
      );
      const rest = { ...ofCheckout, entityFilter: undefined };
      expect(
        await said(sourcesOf(ofCheckout, rest), CI, by('github', subject)),
      ).toBe(true);
    },
  );

  it('is of the pairs of provider and sender that are bound, once any is', async () => {
    const names = fc.constantFrom('a', 'b', 'c');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ provider: names, principal: names })),
        names,
        names,
        async (bound, who, provider) => {
          const sources = sourcesOf(
            ...bound.map(one => ({
              ...one,
              principal: `external:${one.principal}`,
            })),
          );
          const pairs = bound.map(one => `${one.provider} ${one.principal}`);
          expect(await said(sources, `external:${who}`, by(provider))).toBe(
            bound.length === 0 || pairs.includes(`${provider} ${who}`)
              ? true
              : 'other_sender',
          );
        },
      ),
    );
  });

  it.each([
    [{}, 'releases.sources must be a list of sources.'],
    [[{ id: 'x', principal: CI }], 'releases.sources[0].provider: '],
    [
      [{ id: 'x', provider: 'manual', principal: CI }],
      '.provider: That is how',
    ],
    [[{ id: 'x', provider: 'x' }], '.principal: Name the principal'],
    [[{ id: 'x', provider: 'x', principal: 'ci' }], '.principal: Give who'],
    [
      [
        {
          id: 'x',
          provider: 'x',
          principal: CI,
          entityFilter: { a: { $x: 1 } },
        },
      ],
      '.entityFilter',
    ],
    [[{ id: 'x', provider: 'x', secret: 'y', auth: 'none' }], '.auth: Use one'],
    [
      [{ id: 'x', provider: 'x', secret: 'y', auth: 'header' }],
      '.header: Name the header',
    ],
    [[{ id: 'x', provider: 'x', secret: 'y', type: 'A b' }], '.type: Give'],
    [
      [{ id: 'x', provider: 'x', secrets: [{ secret: 'y', until: 'soon' }] }],
      '.secrets.0.until: Give',
    ],
    [
      [{ id: 'events', provider: 'x', secret: 'y' }],
      'releases.sources[0].id: That is how',
    ],
  ])('is refused where it is configured wrong (%#)', (sources, message) => {
    expect(() => read(sources)).toThrow(message);
  });
});
