import {
  ErrorDetail,
  formatInstant,
  isRiskSettled,
  MAX_RISKS,
  NewRisk,
  Release,
  ReleaseRisks,
  RiskChange,
  riskManagePermission,
  RiskRecord,
  riskScore,
  unknownEntityDetail,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { v7 as newId } from 'uuid';
import {
  ApiError,
  assertPerson,
  assertRevision,
  Caller,
  changedFields,
  decideAgain,
  LedgerService,
  withoutUndefined,
  WriteContext,
} from '../../platform';
import {
  EntityChecker,
  ReleaseAuthorizer,
  ReleasesReader,
} from '../../releases';
import { AttachedWriter } from '../attached/AttachedWriter';
import { presentRisk } from './presentRisk';
import { removal, RisksKeeper } from './RisksKeeper';
import { RisksStore, StoredRisk } from './RisksStore';

/** @internal */
export interface RisksServiceOptions {
  authorizer: ReleaseAuthorizer;
  entities: EntityChecker;
  keeper: Pick<RisksKeeper, 'attach'>;
  ledger: LedgerService;
  reader: ReleasesReader;
  store: RisksStore;
  writer: AttachedWriter;
  now?: () => Date;
}

/** What becomes of one risk. */
interface RiskEdit {
  before?: StoredRisk;
  after: StoredRisk;
  action: 'risk_added' | 'risk_changed' | 'risk_removed';
  fields?: ReturnType<typeof changedFields>;
  told?: ReturnType<typeof changedFields>;
}

/**
 * Keeps the risks of releases. They are records of their own: the release is
 * locked and keeps its revision, and nothing that was approved becomes void.
 *
 * @internal
 */
export class RisksService {
  readonly #options: RisksServiceOptions;
  readonly #now: () => Date;

  constructor(options: RisksServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async ofRelease(credentials: Caller, id: string): Promise<ReleaseRisks> {
    const { reader, store } = this.#options;
    const release = await reader.get(credentials, id, { archived: true });
    const risks = await store.listed([release.id]);
    const settled = (risk: StoredRisk) => Number(isRiskSettled(risk));
    return {
      items: risks
        .sort((a, b) => settled(a) - settled(b) || riskScore(b) - riskScore(a))
        .map(presentRisk),
    };
  }

  async add(
    context: WriteContext,
    id: string,
    given: NewRisk,
  ): Promise<RiskRecord> {
    return this.#write(context, id, 'add', async (release, at) => {
      const warnings = await this.#checkOwner(context, given.ownerRef);
      const { actor } = context;
      const after = withoutUndefined<StoredRisk>({
        id: newId(),
        releaseId: release.id,
        ...given,
        createdBy: actor,
        createdAt: at,
        updatedBy: actor,
        updatedAt: at,
        revision: 1,
      });
      return { edit: { after, action: 'risk_added' }, warnings };
    });
  }

  async change(
    context: WriteContext,
    { id, riskId }: { id: string; riskId: string },
    change: RiskChange,
  ): Promise<RiskRecord> {
    return this.#write(context, id, 'change', async (release, at) => {
      const before = await this.#risk(context, release, riskId);
      const next = merge(before, change);
      const isOther = next.ownerRef !== before.ownerRef;
      const warnings = isOther
        ? await this.#checkOwner(context, next.ownerRef)
        : [];
      const isSame = Object.keys(changedFields(before, next)).length === 0;
      const after = {
        ...next,
        updatedBy: context.actor,
        updatedAt: at,
        revision: before.revision + 1,
      };
      return isSame
        ? { same: before, warnings }
        : {
            edit: {
              before,
              after,
              action: 'risk_changed',
              told: whichRisk(before, after),
            },
            warnings,
          };
    });
  }

  async remove(
    context: WriteContext,
    { id, riskId }: { id: string; riskId: string },
  ): Promise<RiskRecord> {
    return this.#write(context, id, 'remove', async (release, at) => {
      const before = await this.#risk(context, release, riskId);
      return { edit: removal({ actor: context.actor, at }, before) };
    });
  }

  async #write(
    context: WriteContext,
    id: string,
    what: 'add' | 'change' | 'remove',
    decide: (
      release: Release,
      at: string,
    ) => Promise<
      | { edit: RiskEdit; warnings?: Warning[] }
      | { same: StoredRisk; warnings?: Warning[] }
    >,
  ): Promise<RiskRecord> {
    assertPerson(context.credentials, 'keep risks');
    const { authorizer, keeper, reader, store, writer } = this.#options;
    return decideAgain(async () => {
      const at = formatInstant(this.#now());
      const release = await reader.get(context.credentials, id);
      await authorizer.assertPermitted(
        riskManagePermission,
        context.credentials,
        [release],
        `${what} risks of this release`,
      );
      const { warnings = [], ...decided } = await decide(release, at);
      const answerOf = (risk: StoredRisk): RiskRecord => ({
        ...presentRisk(risk),
        ...(warnings.length > 0 ? { warnings } : {}),
      });
      if ('same' in decided) {
        return answerOf(decided.same);
      }
      const { edit } = decided;
      return writer.commit(context, release, at, async entry => {
        if (
          edit.action === 'risk_added' &&
          (await store.count(entry.tx, release.id)) >= MAX_RISKS
        ) {
          throw tooMany(release);
        }
        await entry.write(store, [edit]);
        await keeper.attach(entry.tx, release.id);
        return answerOf(edit.after);
      });
    });
  }

  /** @throws an {@link ApiError} where it is not there, or was changed since */
  async #risk(
    { ifMatch, actor }: WriteContext,
    release: Release,
    riskId: string,
  ): Promise<StoredRisk> {
    const { ledger, store } = this.#options;
    const risks = await store.listed([release.id]);
    const risk = risks.find(one => one.id === riskId);
    if (!risk) {
      throw ApiError.notFound(
        `${release.name} has no risk ${riskId}. It may have been removed; look at its risks again.`,
      );
    }
    await assertRevision(ledger, {
      subject: store.subjectOf(risk.id),
      current: { ...presentRisk(risk), name: risk.title },
      revision: ifMatch,
      actor,
    });
    return risk;
  }

  async #checkOwner(
    { credentials }: WriteContext,
    ownerRef: string | undefined,
  ): Promise<Warning[]> {
    const named = ownerRef === undefined ? [] : [ownerRef];
    const answer = await this.#options.entities.ask(credentials, named);
    const details: ErrorDetail[] = named
      .filter(ref => answer.unknown.has(ref))
      .map(entityRef => unknownEntityDetail({ field: 'ownerRef', entityRef }));
    if (details.length > 0) {
      throw ApiError.input(details);
    }
    return answer.warnings;
  }
}

function merge(before: StoredRisk, change: RiskChange): StoredRisk {
  const named = Object.entries(change).filter(
    ([, value]) => value !== undefined,
  );
  const next = Object.fromEntries(
    named.map(([name, value]) => [name, value ?? undefined]),
  );
  return withoutUndefined<StoredRisk>({ ...before, ...next });
}

function tooMany({ name }: Release): ApiError {
  const message = `${name} already has ${MAX_RISKS} risks, which is as many as a release can have. Remove one that does not matter first.`;
  return ApiError.conflict(message, {
    details: [{ field: '', code: 'too_many_risks', message }],
  });
}

/** Which risk it is, where its title stays. */
function whichRisk({ title: from }: StoredRisk, { title: to }: StoredRisk) {
  return { title: from === to ? { to } : { from, to } };
}
