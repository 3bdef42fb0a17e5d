import {
  Conflict,
  formatInstant,
  LedgerAction,
  NewAcknowledgement,
  releaseUpdatePermission,
} from '@slipway/backstage-plugin-releases-common';
import {
  ApiError,
  changedFields,
  decideAgain,
  Journal,
  withoutUndefined,
  WriteContext,
} from '../../platform';
import { ReleaseAuthorizer } from '../../releases';
import { ConflictsService } from './ConflictsService';
import {
  AcknowledgementsStore,
  StoredAcknowledgement,
} from './store/AcknowledgementsStore';

/** @internal */
export interface AcknowledgementsServiceOptions {
  acknowledgements: AcknowledgementsStore;
  conflicts: ConflictsService;
  authorizer: ReleaseAuthorizer;
  journal: Journal;
  now?: () => Date;
}

/**
 * Keeps who took note of which conflict. Each has a ledger of its own, since it
 * belongs to several releases and changes none of them.
 *
 * @internal
 */
export class AcknowledgementsService {
  readonly #options: AcknowledgementsServiceOptions;
  readonly #now: () => Date;

  constructor(options: AcknowledgementsServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async acknowledge(
    context: WriteContext,
    fingerprint: string,
    { reason, expiresAt }: NewAcknowledgement,
  ): Promise<Conflict> {
    const now = this.#now();
    if (expiresAt !== undefined && Date.parse(expiresAt) <= now.getTime()) {
      throw ApiError.input([
        {
          field: 'expiresAt',
          code: 'expires_in_the_past',
          message: `This has passed. Give an instant after ${formatInstant(
            now,
          )}, or none.`,
        },
      ]);
    }
    return this.#write(context, fingerprint, 'acknowledged', before => ({
      id: fingerprint,
      by: context.actor,
      at: formatInstant(now),
      reason,
      expiresAt,
      revision: (before?.revision ?? 0) + 1,
    }));
  }

  async revoke(context: WriteContext, fingerprint: string): Promise<Conflict> {
    const at = formatInstant(this.#now());
    return this.#write(
      context,
      fingerprint,
      'acknowledgement_revoked',
      before => {
        if (!before || !isActive(before, at)) {
          throw ApiError.conflict(
            'Nobody has acknowledged this conflict, or it has expired; there is nothing to withdraw.',
          );
        }
        return { ...before, revokedAt: at, revision: before.revision + 1 };
      },
    );
  }

  async #write(
    context: WriteContext,
    fingerprint: string,
    action: LedgerAction,
    edit: (before: StoredAcknowledgement | undefined) => StoredAcknowledgement,
  ): Promise<Conflict> {
    const { conflicts, acknowledgements, journal } = this.#options;
    const { found, members } = await this.#toAcknowledge(context, fingerprint);
    const [conflict] = await conflicts.present(context.credentials, [found]);
    return decideAgain(async () => {
      const before = await acknowledgements.get(fingerprint);
      const next = withoutUndefined(edit(before));
      const { id: _, revision: __, revokedAt, ...acknowledged } = next;
      const { acknowledged: _before, ...rest } = conflict;
      const answer: Conflict = revokedAt ? rest : { ...rest, acknowledged };
      return journal.commit(context, revokedAt ?? next.at, async entry => {
        await entry.write(acknowledgements, [
          {
            before,
            after: next,
            action,
            reason: next.reason,
            fields: {
              ...changedFields<StoredAcknowledgement>(before ?? {}, next, [
                'id',
              ]),
              releases: { to: members.map(({ id }) => id) },
            },
          },
        ]);
        return answer;
      });
    });
  }

  /** @throws an {@link ApiError} where it is not there, or not the caller's to judge */
  async #toAcknowledge({ credentials }: WriteContext, fingerprint: string) {
    const { conflicts, authorizer } = this.#options;
    const { found, members } = await conflicts.found(credentials, fingerprint);
    const decision = await authorizer.decide(
      releaseUpdatePermission,
      credentials,
    );
    const permitted = await authorizer.permits(decision, members);
    if (!permitted.includes(true)) {
      throw ApiError.notAllowed(
        `You don't have permission to acknowledge this conflict. It takes ${releaseUpdatePermission.name} for one of its releases.`,
      );
    }
    return { found, members };
  }
}

function isActive(
  { revokedAt, expiresAt }: StoredAcknowledgement,
  at: string,
): boolean {
  return (
    revokedAt === undefined &&
    (expiresAt === undefined || Date.parse(expiresAt) > Date.parse(at))
  );
}
