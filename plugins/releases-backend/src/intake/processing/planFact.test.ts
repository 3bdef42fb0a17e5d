import {
  EvidenceFact,
  IntakeFact,
} from '@slipway/backstage-plugin-releases-node';
import fc from 'fast-check';
import { Match, MatchedComponent } from '../matching/matchTarget';
import { planFact } from './planFact';

const AT = '2026-11-20T14:27:05Z';

const evidence = (about: object = {}): EvidenceFact => ({
  kind: 'evidence',
  about,
  evidence: {
    type: 'test.unit',
    outcome: 'pass',
    occurredAt: AT,
    source: { provider: 'cdevents', externalId: 'e1' },
  },
});

const deployment: IntakeFact = {
  kind: 'deployment',
  about: {},
  deployment: {
    environment: 'Production',
    state: 'succeeded',
    source: { provider: 'cdevents', externalId: 'e1' },
  },
};

const component = (
  name: string,
  given: Partial<MatchedComponent> = {},
): MatchedComponent => ({
  entityRef: `component:default/${name}`,
  version: '1.0.0',
  pinned: false,
  ...given,
});

const aMatch = (given: Partial<Match> = {}): Match => ({
  by: 'version',
  isRelease: false,
  releases: [{ id: 'r1', environment: 'production' }],
  components: [component('a')],
  ...given,
});

const unmatched = {
  why: { code: 'intake.no_target' },
  waitsFor: ['x'],
  components: [],
};

describe('what is done with a fact', () => {
  it('keeps evidence of a component in the version of the release, by the provider of the source', () => {
    expect(planFact(evidence(), aMatch(), 'ci')).toMatchObject({
      evidence: [
        {
          subject: { entityRef: 'component:default/a', version: '1.0.0' },
          source: { provider: 'ci', externalId: 'e1' },
        },
      ],
    });
  });

  it('keeps evidence of a release as a whole, or of a component that it names', () => {
    const match = aMatch({ by: 'release', isRelease: true });
    expect(planFact(evidence(), match, 'ci')).toMatchObject({
      evidence: [{ subject: { releaseId: 'r1' } }],
    });
    expect(
      planFact(evidence({ entityRef: 'component:default/a' }), match, 'ci'),
    ).toMatchObject({
      evidence: [
        {
          subject: {
            releaseId: 'r1',
            entityRef: 'component:default/a',
            version: '1.0.0',
          },
        },
      ],
    });
  });

  it('holds evidence to a digest only where releases name digests', () => {
    const digestOf = (match: Match) => {
      const plan = planFact(evidence(), match, 'ci');
      return 'evidence' in plan && plan.evidence[0].subject.digest;
    };
    const of = (pinned: boolean) => [component('a', { digest: 'd', pinned })];
    expect(digestOf(aMatch({ components: of(true) }))).toBe('d');
    expect(digestOf(aMatch({ components: of(false) }))).toBeUndefined();
    expect(digestOf(aMatch({ components: of(false), by: 'digest' }))).toBe('d');
  });

  it('gives each of several subjects a record of its own, always the same', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), {
          minLength: 1,
          maxLength: 5,
        }),
        names => {
          const idsOf = (order: string[]) => {
            const plan = planFact(
              evidence(),
              aMatch({ components: order.map(name => component(name)) }),
              'ci',
            );
            return 'evidence' in plan
              ? plan.evidence.map(({ source }) => source.externalId).sort()
              : [];
          };
          const ids = idsOf(names);
          expect(new Set(ids).size).toBe(names.length);
          expect(idsOf([...names].reverse())).toEqual(ids);
        },
      ),
    );
  });

  it('records a deployment with the release that goes there, if there is one', () => {
    const plan = planFact(
      deployment,
      aMatch({
        releases: [
          { id: 'r1', environment: 'production' },
          { id: 'r2', environment: 'staging' },
        ],
        components: [component('a', { digest: 'd' }), component('a')],
      }),
      'ci',
    );
    expect(plan).toMatchObject({
      deployment: {
        releaseId: 'r1',
        environment: 'production',
        components: [
          { entityRef: 'component:default/a', version: '1.0.0', digest: 'd' },
        ],
        source: { provider: 'ci', externalId: 'e1' },
      },
    });
  });

  it('records a deployment that nobody planned', () => {
    const plan = planFact(
      deployment,
      { ...unmatched, components: [component('a')] },
      'ci',
    );
    expect(plan).toMatchObject({
      deployment: { components: [{ entityRef: 'component:default/a' }] },
    });
    expect('deployment' in plan && plan.deployment.releaseId).toBeUndefined();
  });

  it('leaves what matches nothing for later', () => {
    const left = { unmatched: unmatched.why, waitsFor: ['x'] };
    expect(planFact(evidence(), unmatched, 'ci')).toEqual(left);
    expect(planFact(deployment, unmatched, 'ci')).toEqual(left);
  });

  it('names what is broken', () => {
    const broken = {
      ...evidence(),
      evidence: { ...evidence().evidence, type: 'Unit' },
    };
    expect(planFact(broken, aMatch(), 'ci')).toMatchObject({
      broken: [{ field: 'type' }],
    });
    expect(
      planFact(deployment, aMatch({ components: [] }), 'ci'),
    ).toMatchObject({ broken: [{ field: 'components' }] });
  });

  it('says that artifacts and scope are not taken over', () => {
    const fact: IntakeFact = {
      kind: 'artifact',
      about: {},
      artifact: { purl: 'pkg:oci/a' },
      occurredAt: AT,
    };
    expect(planFact(fact, aMatch(), 'ci')).toMatchObject({
      unmatched: { code: 'intake.not_taken_over' },
    });
  });
});
