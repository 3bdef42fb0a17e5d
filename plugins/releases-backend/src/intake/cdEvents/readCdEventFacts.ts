import { InputError } from '@backstage/errors';
import {
  EventReading,
  FactTarget,
  IntakeFact,
} from '@slipway/backstage-plugin-releases-node';
import { cutText } from '@slipway/backstage-plugin-releases-common';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  CdEvent,
  CdEventKind,
  ContentOf,
  contentSchemas,
  kindOf,
  Outcome,
  readCdEvent,
  readCustomData,
  readOrFail,
  ReadSubject,
} from './cdEvent';
import { readPackageUrl } from './readPackageUrl';

/** Of its evidence and deployments, where the source names no provider. @internal */
export const CD_EVENTS_PROVIDER = 'cdevents';

const MAX_EXTERNAL_ID = 300;

/** What runs come to, in the words of evidence. */
const OUTCOMES: Record<Outcome, string> = {
  success: 'pass',
  failure: 'fail',
  error: 'error',
  cancel: 'cancelled',
  skip: 'skipped',
};

/** What became of an artifact, by what evidence of it is called. */
const ARTIFACT_EVIDENCE = new Map([
  ['packaged', 'artifact.packaged'],
  ['published', 'artifact.published'],
  ['signed', 'artifact.signed'],
]);

/** Events after which another version runs. */
const DEPLOYED = ['deployed', 'upgraded', 'rolledback'];

const WHY_NOT: Record<string, string> = {
  'service.removed':
    'A service that was removed names no artifact, so there is no deployment to record.',
  'service.published':
    'A service that was published names no artifact, so there is no deployment to record.',
};

/** Whether an event is in the vocabulary of CDEvents. @internal */
export function isCdEvent(type: string): boolean {
  return type.startsWith('dev.cdevents.');
}

/**
 * The facts of a CDEvent, in any version of its type: runs of tests and
 * pipelines and what became of artifacts are evidence, and services that were
 * deployed are deployments. What it is about stands in the artifact, or in
 * `customData`.
 *
 * @param value - the event with `context` and `subject`
 * @throws an InputError that names the attribute where it is broken
 * @internal
 */
export function readCdEventFacts(value: unknown): EventReading {
  const event = readCdEvent(value);
  const kind = kindOf(event.context.type);
  const { subject, predicate } = kind;
  if (subject === 'service' && DEPLOYED.includes(predicate)) {
    return { facts: [deployment(event)] };
  }
  if (subject === 'artifact' && ARTIFACT_EVIDENCE.has(predicate)) {
    return { facts: [artifactEvidence(event, predicate)] };
  }
  if (Object.hasOwn(contentSchemas, subject) && predicate === 'finished') {
    return runEvidence(event, subject as ReadSubject);
  }
  return { facts: [], why: whyNot(kind) };
}

function whyNot({ subject, predicate }: CdEventKind): string {
  return (
    WHY_NOT[`${subject}.${predicate}`] ??
    `Events of the type ${subject}.${predicate} say nothing that releases keep.`
  );
}

function deployment(event: CdEvent): IntakeFact {
  const content = contentOf(event, 'service');
  const { timestamp } = event.context;
  return {
    kind: 'deployment',
    about: targetOf(event, content.artifactId, 'subject.content.artifactId'),
    deployment: {
      environment: content.environment.id,
      state: 'succeeded',
      finishedAt: timestamp,
      occurredAt: timestamp,
      source: sourceOf(event),
    },
  };
}

function artifactEvidence(event: CdEvent, predicate: string): IntakeFact {
  return {
    kind: 'evidence',
    about: targetOf(event, event.subject.id, 'subject.id'),
    evidence: {
      type: ARTIFACT_EVIDENCE.get(predicate)!,
      outcome: 'pass',
      occurredAt: event.context.timestamp,
      source: sourceOf(event),
    },
  };
}

function runEvidence(event: CdEvent, subject: ReadSubject): EventReading {
  const run = runOf(event, subject);
  if (run.outcome === undefined) {
    return {
      facts: [],
      why: 'It does not say how the run ended (subject.content.outcome).',
    };
  }
  return {
    facts: [
      {
        kind: 'evidence',
        about: targetOf(event),
        evidence: {
          type: run.type,
          name: run.name,
          outcome: OUTCOMES[run.outcome],
          occurredAt: event.context.timestamp,
          source: {
            ...sourceOf(event),
            run: cutText(event.subject.id, MAX_EXTERNAL_ID),
            url: run.url,
          },
        },
      },
    ],
  };
}

interface Run {
  type: string;
  name?: string;
  outcome?: Outcome;
  url?: string;
}

function runOf(event: CdEvent, subject: ReadSubject): Run {
  if (subject === 'testsuiterun') {
    const { outcome, testSuite } = contentOf(event, subject);
    return {
      outcome,
      name: nameOf(testSuite),
      type: testTypeOf(event, 'suite'),
    };
  }
  if (subject === 'testcaserun') {
    const { outcome, testCase } = contentOf(event, subject);
    return {
      outcome,
      name: nameOf(testCase),
      type: testTypeOf(event, testCase?.type ?? 'case'),
    };
  }
  if (subject === 'taskrun') {
    const { outcome, taskName, uri, url } = contentOf(event, subject);
    return {
      outcome,
      name: taskName,
      url: webUrl(uri ?? url),
      type: 'pipeline.task',
    };
  }
  const { outcome, pipelineName, uri, url } = contentOf(event, 'pipelinerun');
  return {
    outcome,
    name: pipelineName,
    url: webUrl(uri ?? url),
    type: 'pipeline.run',
  };
}

function nameOf(test?: { id: string; name?: string }): string | undefined {
  return test?.name ?? test?.id;
}

function testTypeOf(event: CdEvent, type: string): string {
  const named = readCustomData(event).testType ?? type.toLowerCase();
  return `test.${named.replace(/[^a-z0-9_]/g, '_')}`;
}

/** Some tools give addresses that are relative to their own. */
function webUrl(url: string | undefined): string | undefined {
  return url && /^https?:\/\//.test(url) ? url : undefined;
}

function contentOf<T extends ReadSubject>(
  event: CdEvent,
  subject: T,
): ContentOf<T> {
  const schema: z.ZodType = contentSchemas[subject];
  return readOrFail(
    schema,
    event.subject.content,
    'subject.content',
  ) as ContentOf<T>;
}

/** What the sender says beyond the vocabulary comes before what the artifact says. */
function targetOf(event: CdEvent, purl?: string, field?: string): FactTarget {
  const { testType: _, project, ...said } = readCustomData(event);
  const artifact = purl === undefined ? undefined : readPackageUrl(purl);
  if (purl !== undefined && !artifact) {
    throw new InputError(
      `${field}: Give a package URL (purl), for example pkg:oci/checkout@sha256%3A0b31….`,
    );
  }
  return pickTarget({
    ...said,
    version: said.version ?? artifact?.version,
    digest: said.digest ?? artifact?.digest,
    project: project && {
      annotation: project.annotation,
      value: project.value,
    },
  });
}

function pickTarget(given: FactTarget): FactTarget {
  const { releaseId, digest, entityRef, version, project, tag, commit } = given;
  return { releaseId, digest, entityRef, version, project, tag, commit };
}

/** The id of an event is only unique within its source. */
function sourceOf({ context: { source, id } }: CdEvent) {
  const externalId = `${source} ${id}`;
  return {
    provider: CD_EVENTS_PROVIDER,
    externalId:
      externalId.length <= MAX_EXTERNAL_ID
        ? externalId
        : `sha256:${createHash('sha256').update(externalId).digest('hex')}`,
  };
}
