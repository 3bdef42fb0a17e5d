import {
  newDeploymentSchema,
  newEvidenceRecordSchema,
} from '@slipway/backstage-plugin-releases-common';
import { IntakeFact } from '@slipway/backstage-plugin-releases-node';
import fc from 'fast-check';
import { hasPayloads, payloadsOf } from '../../__testUtils__/payloads';
import { aCdEvent } from '../__testUtils__/aCdEvent';
import { readCdEventFacts } from './readCdEventFacts';
import { readPackageUrl } from './readPackageUrl';

const DIGEST =
  'sha256:0b31b1c02ff458ad9b7b81cbdf8f028bd54699fa151f221d1e8de6817db93427';
const PURL = `pkg:oci/checkout@${encodeURIComponent(DIGEST)}?tag=5.3.0`;
const AT = '2026-11-20T14:27:05.315Z';
const ABOUT = { entityRef: 'component:default/checkout', version: '5.3.0' };

function factOf(event: unknown): IntakeFact {
  const { facts } = readCdEventFacts(event);
  expect(facts).toHaveLength(1);
  return facts[0]!;
}

/** Whether it could be stored, once it is known what it is about. */
function assertStorable(fact: IntakeFact) {
  const { entityRef, version } = ABOUT;
  if (fact.kind === 'evidence') {
    newEvidenceRecordSchema.parse({ ...fact.evidence, subject: ABOUT });
  } else if (fact.kind === 'deployment') {
    newDeploymentSchema.parse({
      ...fact.deployment,
      components: [{ entityRef, version }],
    });
  }
}

describe('reading CDEvents', () => {
  it.each(['deployed', 'upgraded', 'rolledback'])(
    'reads a service that was %s as a deployment',
    predicate => {
      const fact = factOf(
        aCdEvent(`service.${predicate}`, {
          content: { environment: { id: 'Production' }, artifactId: PURL },
        }),
      );
      assertStorable(fact);
      expect(fact).toEqual({
        kind: 'deployment',
        about: { digest: DIGEST, version: '5.3.0' },
        deployment: {
          environment: 'production',
          state: 'succeeded',
          finishedAt: AT,
          occurredAt: AT,
          source: { provider: 'cdevents', externalId: '/ci e1' },
        },
      });
    },
  );

  it.each([
    [
      'testsuiterun',
      { testSuite: { id: 's', name: 'All' } },
      'test.suite',
      'All',
    ],
    [
      'testcaserun',
      { testCase: { id: 'c', type: 'integration' } },
      'test.integration',
      'c',
    ],
    ['pipelinerun', { pipelineName: 'build' }, 'pipeline.run', 'build'],
    ['taskrun', { taskName: 'lint' }, 'pipeline.task', 'lint'],
  ])('reads a finished %s as evidence', (subject, content, type, name) => {
    const fact = factOf(
      aCdEvent(`${subject}.finished`, {
        content: { outcome: 'failure', ...content },
        customData: ABOUT,
      }),
    );
    assertStorable(fact);
    expect(fact).toMatchObject({
      kind: 'evidence',
      about: ABOUT,
      evidence: {
        type,
        name,
        outcome: 'fail',
        occurredAt: AT,
        source: { externalId: '/ci e1', run: 'run-7' },
      },
    });
  });

  it.each(['packaged', 'published', 'signed'])(
    'reads an artifact that was %s as evidence of it',
    predicate => {
      const fact = factOf(aCdEvent(`artifact.${predicate}`, { subject: PURL }));
      assertStorable(fact);
      expect(fact).toMatchObject({
        about: { digest: DIGEST, version: '5.3.0' },
        evidence: { type: `artifact.${predicate}`, outcome: 'pass' },
      });
    },
  );

  it('reads what kind of test it was, and what it was about, from customData', () => {
    expect(
      factOf(
        aCdEvent('testsuiterun.finished', {
          content: { outcome: 'success' },
          customData: {
            testType: 'smoke',
            project: { annotation: 'github.com/project-slug', value: 'a/b' },
            tag: 'v5.3.0',
            more: 'of their own',
          },
        }),
      ),
    ).toMatchObject({
      about: {
        project: { annotation: 'github.com/project-slug', value: 'a/b' },
        tag: 'v5.3.0',
      },
      evidence: { type: 'test.smoke', outcome: 'pass' },
    });
  });

  it('reads any version of a type', () => {
    expect(
      factOf(
        aCdEvent('pipelinerun.finished', {
          version: '0.1.0-draft',
          content: { outcome: 'error', url: 'job/Build/167/' },
        }),
      ),
    ).toMatchObject({ evidence: { outcome: 'error' } });
  });

  it.each([
    'testsuiterun.started',
    'service.removed',
    'service.published',
    'incident.detected',
    'pipelinerun.finished',
  ])('says why %s gives no facts', kind => {
    expect(readCdEventFacts(aCdEvent(kind))).toEqual({
      facts: [],
      why: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });

  it.each<[string, unknown, string]>([
    ['no event', null, ''],
    ['no subject', { context: aCdEvent('x.y').context }, 'subject'],
    [
      'a broken time',
      aCdEvent('service.deployed', { timestamp: 'noon' }),
      'context.timestamp: ',
    ],
    [
      'no environment',
      aCdEvent('service.deployed', { content: { artifactId: PURL } }),
      'subject.content.environment: ',
    ],
    [
      'no package URL',
      aCdEvent('service.deployed', {
        content: { environment: { id: 'x' }, artifactId: 'checkout' },
      }),
      'subject.content.artifactId: ',
    ],
    [
      'another outcome',
      aCdEvent('testcaserun.finished', { content: { outcome: 'great' } }),
      'subject.content.outcome: ',
    ],
    [
      'a broken reference',
      aCdEvent('testcaserun.finished', {
        content: { outcome: 'success' },
        customData: { entityRef: 'checkout' },
      }),
      'customData.entityRef: ',
    ],
  ])('names the attribute of %s', (_, event, attribute) => {
    expect(() => readCdEventFacts(event)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(attribute),
      }),
    );
  });

  it('reads anything, or says what is wrong with it', () => {
    const outcomeOf = (event: unknown): string => {
      try {
        readCdEventFacts(event).facts.forEach(assertStorable);
        return 'read';
      } catch (error) {
        return (error as Error).name;
      }
    };
    fc.assert(
      fc.property(
        fc.constantFrom(
          'service.deployed',
          'testsuiterun.finished',
          'artifact.signed',
        ),
        fc.jsonValue({ maxDepth: 3 }),
        fc.jsonValue({ maxDepth: 2 }),
        (kind, content, customData) => {
          const subject = { id: 'x', content };
          expect(['read', 'InputError']).toContain(
            outcomeOf({ ...aCdEvent(kind), subject, customData }),
          );
        },
      ),
    );
  });
});

describe('readPackageUrl', () => {
  it.each([
    ['pkg:golang/mygit.com/org/app@234fd47e', { version: '234fd47e' }],
    [PURL, { version: '5.3.0', digest: DIGEST }],
    ['pkg:oci/checkout', {}],
    ['pkg:npm/%40acme/ui@1.2.3', { name: '@acme/ui', version: '1.2.3' }],
    [`pkg:generic/x@1?checksum=${DIGEST}`, { version: '1', digest: DIGEST }],
    ['pkg:oci/x@%', { version: '%' }],
  ])('reads %s', (purl, parts) => {
    expect(readPackageUrl(purl)).toMatchObject(parts);
  });

  it.each(['', 'checkout', 'pkg:', 'pkg:oci', 'https://example.com'])(
    'does not take %j',
    purl => {
      expect(readPackageUrl(purl)).toBeUndefined();
    },
  );
});

// The conformance tests of CDEvents stand beside the repository.
(hasPayloads ? describe : describe.skip)('the conformance files', () => {
  const files = hasPayloads ? payloadsOf('cdevents') : [];

  it.each(files.map(({ name, text }) => [name, text]))('%s', (name, text) => {
    const { facts, ...reading } = readCdEventFacts(JSON.parse(text));
    const hasFacts =
      /(service_(deployed|upgraded|rolledback)|run_finished|artifact_(packaged|published|signed))\.json$/.test(
        name,
      );
    expect(facts).toHaveLength(hasFacts ? 1 : 0);
    facts.forEach(assertStorable);
    expect('why' in reading).toBe(!hasFacts);
  });
});
