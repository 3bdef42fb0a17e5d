import {
  ErrorDetail,
  EvidenceRecord,
  evidenceRecordPermission,
  formatInstant,
  MANUAL_PROVIDER,
  ManualEvidence,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { v7 as newId } from 'uuid';
import {
  ApiError,
  assertPerson,
  decideAgain,
  WriteContext,
} from '../../platform';
import { ReleaseAuthorizer, ReleasesReader } from '../../releases';
import { AttachedWriter } from '../attached/AttachedWriter';
import { EvidenceStored } from './EvidenceIngest';
import {
  AHEAD_AT_MOST_MS,
  BroughtEvidence,
  EvidenceStore,
} from './EvidenceStore';
import { ManualEvidenceStore } from './ManualEvidenceStore';
import { subjectsOfNew } from './subjectsOfNew';

/** @internal */
export interface EvidenceRecorderOptions {
  store: EvidenceStore;
  manual: ManualEvidenceStore;
  reader: ReleasesReader;
  authorizer: ReleaseAuthorizer;
  writer: AttachedWriter;
  evidenceStored: EvidenceStored;
  now?: () => Date;
}

/**
 * Keeps what people found out about a release themselves. It is told in the
 * ledger, and counts only where a policy lets it.
 *
 * @internal
 */
export class EvidenceRecorder {
  readonly #options: EvidenceRecorderOptions;
  readonly #now: () => Date;

  constructor(options: EvidenceRecorderOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async record(
    context: WriteContext,
    id: string,
    input: ManualEvidence,
  ): Promise<EvidenceRecord> {
    assertPerson(context.credentials, 'record evidence by hand');
    return decideAgain(() => this.#attempt(context, id, input));
  }

  async #attempt(
    context: WriteContext,
    id: string,
    input: ManualEvidence,
  ): Promise<EvidenceRecord> {
    const { reader, authorizer, store, manual, writer } = this.#options;
    const release = await reader.get(context.credentials, id);
    await authorizer.assertPermitted(
      evidenceRecordPermission,
      context.credentials,
      [release],
      'record evidence of this release',
    );
    const now = this.#now();
    const details = problemsOf(input, release, now);
    if (details.length > 0) {
      throw ApiError.input(details);
    }
    const at = formatInstant(now);
    const brought = toEvidence(input, release, { at, who: context.actor });
    return writer.commit(context, release, at, async entry => {
      const recorded = await store.record(entry.tx, [brought]);
      const [{ status, record }] = recorded;
      if (status === 'conflict') {
        throw alreadyThere(brought);
      }
      if (status !== 'duplicate') {
        const after = { ...record, releaseId: release.id, revision: 1 };
        await entry.write(manual, [{ after, action: 'evidence_recorded' }]);
      }
      await this.#options.evidenceStored(entry.tx, subjectsOfNew(recorded));
      return record;
    });
  }
}

function toEvidence(
  { subject, source, occurredAt, note, ...rest }: ManualEvidence,
  release: Release,
  { at, who }: { at: string; who: string },
): BroughtEvidence {
  const component = release.components.find(
    ({ entityRef }) => entityRef === subject.entityRef,
  );
  return {
    ...rest,
    subject: {
      ...subject,
      version: subject.version ?? component?.toVersion ?? release.version,
      releaseId: release.id,
    },
    occurredAt: occurredAt ?? at,
    source: {
      ...source,
      provider: MANUAL_PROVIDER,
      externalId: source.externalId ?? newId(),
    },
    ...(note?.trim() ? { note: note.trim() } : {}),
    trust: { by: 'person', who, trusted: true },
  };
}

function problemsOf(
  { subject, occurredAt }: ManualEvidence,
  release: Release,
  now: Date,
): ErrorDetail[] {
  const { entityRef, releaseId } = subject;
  return [
    ...(releaseId !== undefined && releaseId !== release.id
      ? [
          {
            field: 'subject.releaseId',
            code: 'other_release',
            message: `This is about ${release.name}. Leave the id of the release out, or record it there.`,
          },
        ]
      : []),
    ...(entityRef !== undefined &&
    !release.components.some(component => component.entityRef === entityRef)
      ? [
          {
            field: 'subject.entityRef',
            code: 'not_in_release',
            message: `${release.name} does not ship ${entityRef}. Name a component of it, or none for the release as a whole.`,
          },
        ]
      : []),
    ...(occurredAt !== undefined &&
    Date.parse(occurredAt) > now.getTime() + AHEAD_AT_MOST_MS
      ? [
          {
            field: 'occurredAt',
            code: 'from_future',
            message: 'This has not occurred yet. Give a time that has passed.',
          },
        ]
      : []),
  ];
}

function alreadyThere({ source: { externalId } }: BroughtEvidence): ApiError {
  const message = `Other evidence was recorded by hand with the id ${externalId} already, and stands. Leave the id out, and it gets one of its own.`;
  return ApiError.conflict(message, {
    details: [
      { field: 'source.externalId', code: 'evidence_conflict', message },
    ],
  });
}
