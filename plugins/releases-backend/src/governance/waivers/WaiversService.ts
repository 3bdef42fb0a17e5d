import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  formatInstant,
  isWaiverOpen,
  NewWaiver,
  openWaiver,
  Release,
  releaseUpdatePermission,
  Waiver,
  WaiverAnswer,
  waiverGrantPermission,
  WaiverTarget,
} from '@slipway/backstage-plugin-releases-common';
import {
  ApiError,
  assertPerson,
  assertRevision,
  decideAgain,
  Journal,
  JournalEntry,
  LedgerHead,
  LedgerService,
  StaleRecord,
  withoutUndefined,
  WriteContext,
} from '../../platform';
import {
  MaterialKeeper,
  ReleaseAuthorizer,
  ReleaseCommits,
  ReleasesReader,
  ReleasesStore,
  withWarnings,
} from '../../releases';
import { StoredWaiver, WaiversStore } from './WaiversStore';
import {
  alreadyThere,
  assertNotEnded,
  declinedEdit,
  grantedEdit,
  madeWaiver,
  ownRelease,
  revokedEdit,
  toWaiver,
  versionsOf,
  WaiverEdit,
} from './waiverEdits';
import { WaiverTargets } from './WaiverTargets';

/** @internal */
export interface WaiversServiceOptions {
  store: WaiversStore;
  releases: ReleasesStore;
  commits: ReleaseCommits;
  reader: ReleasesReader;
  authorizer: ReleaseAuthorizer;
  journal: Journal;
  ledger: LedgerService;
  targets: WaiverTargets;
  /** Whether somebody made what a release is, or votes on it. */
  isPartyTo(release: Release, actor: string): Promise<boolean>;
  now?: () => Date;
}

type EditWaivers = (
  release: Release,
  waivers: readonly StoredWaiver[],
  at: string,
) => Promise<WaiverEdit>;

/**
 * Grants releases leave to go on in spite of gates, windows and conflicts.
 * Waivers are records of their own: granting one changes no content, so the
 * release keeps its revision, but is locked and held to the content it is
 * granted for.
 *
 * @internal
 */
export class WaiversService implements Pick<MaterialKeeper, 'waiversEnded'> {
  readonly #options: WaiversServiceOptions;
  readonly #now: () => Date;

  constructor(options: WaiversServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Grants a waiver, or asks for it where the caller may not grant it. */
  async request(
    context: WriteContext,
    id: string,
    wanted: NewWaiver,
  ): Promise<Release> {
    assertPerson(context.credentials, 'ask for a waiver');
    const { reason, expiresAt } = wanted;
    const target: WaiverTarget = wanted.target ?? {
      type: 'window',
      id: wanted.windowId!,
    };
    return this.#write(context, id, async (release, waivers, at) => {
      const mayGrant = await this.#mayGrant(context, release);
      assertNotEnded(release);
      const found = await this.#options.targets.find(release, target);
      const details = [
        ...('details' in found ? found.details : []),
        ...(Date.parse(expiresAt) <= Date.parse(at)
          ? [
              {
                field: 'expiresAt',
                code: 'expiry_in_past',
                message:
                  'This waiver would have expired already. Choose a time in the future.',
              },
            ]
          : []),
      ];
      if ('details' in found || details.length > 0) {
        throw ApiError.input(details);
      }
      if ('refusal' in found) {
        throw ApiError.refused(found.refusal.message, [found.refusal]);
      }
      const known = openWaiver(waivers, target, at);
      if (known && (known.state === 'granted' || !mayGrant)) {
        throw alreadyThere(release, known);
      }
      const about = { reason, expiresAt, target: { ...target, ...found } };
      const by = { actor: context.actor, at };
      return known
        ? {
            ...grantedEdit(release, { ...known, ...about }, by, reason),
            before: known,
          }
        : madeWaiver(release, by, about, mayGrant);
    });
  }

  async answer(
    context: WriteContext,
    { id, waiverId }: { id: string; waiverId: string },
    { answer }: WaiverAnswer,
    isGranted: boolean,
  ): Promise<Release> {
    assertPerson(
      context.credentials,
      isGranted ? 'grant a waiver' : 'decline a waiver',
    );
    return this.#write(context, id, async (release, waivers, at) => {
      await this.#assertMayGrant(context, release);
      if (
        isGranted &&
        (await this.#options.isPartyTo(release, context.actor))
      ) {
        throw ownRelease(release);
      }
      const before = waivers.find(waiver => waiver.id === waiverId);
      if (!before) {
        throw ApiError.notFound(
          `${release.name} has no waiver ${waiverId}. Look at the release again.`,
        );
      }
      if (before.state !== 'requested' || !isWaiverOpen(before, at)) {
        throw ApiError.conflict(
          `The request to waive ${before.target.name} for ${release.name} is not open any more. Look at the release again.`,
          { current: release },
        );
      }
      if (isGranted) {
        assertNotEnded(release);
      }
      const by = { actor: context.actor, at };
      return isGranted
        ? {
            ...grantedEdit(
              release,
              { ...before, answer },
              by,
              answer || before.reason,
            ),
            before,
          }
        : declinedEdit(before, by, answer);
    });
  }

  /** @param waiverId - its id, or that of the window which it sets aside */
  async revoke(
    context: WriteContext,
    id: string,
    waiverId: string,
  ): Promise<Release> {
    return this.#write(context, id, async (release, waivers, at) => {
      const before = waivers.find(
        waiver =>
          isWaiverOpen(waiver, at) &&
          (waiver.id === waiverId ||
            (waiver.target.type === 'window' && waiver.target.id === waiverId)),
      );
      const isOwnRequest =
        before?.state === 'requested' && before.requestedBy === context.actor;
      if (!isOwnRequest) {
        await this.#assertMayGrant(context, release);
      }
      if (!before) {
        throw ApiError.conflict(
          `${release.name} has no waiver ${waiverId} that holds.`,
          { current: release },
        );
      }
      return revokedEdit(before, { actor: context.actor, at });
    });
  }

  async waiversEnded(
    entry: JournalEntry,
    release: Release,
    ended: readonly Waiver[],
  ): Promise<void> {
    const { store, releases } = this.#options;
    const known = await store.of(release.id, entry.tx);
    const changes = ended.flatMap(({ id, endedAt, endedBy }) => {
      const before = known.find(waiver => waiver.id === id);
      return before
        ? [
            {
              before,
              after: {
                ...before,
                endedAt,
                endedBy,
                revision: before.revision + 1,
              },
              action: 'waiver_ended' as const,
            },
          ]
        : [];
    });
    await entry.write(store, changes);
    await releases.attachWaivers(entry.tx, release.id, release.waivers ?? []);
  }

  /** The chains of the waivers of one release. */
  async headsOf(releaseId: string): Promise<LedgerHead[]> {
    const waivers = await this.#options.store.of(releaseId);
    return waivers.map(waiver => this.#head(waiver));
  }

  #head({ id, revision }: Pick<StoredWaiver, 'id' | 'revision'>): LedgerHead {
    return { subject: this.#options.store.subjectOf(id), length: revision };
  }

  /**
   * Who made what the release is, or votes on it, waives nothing for it, and
   * only asks.
   *
   * @throws an {@link ApiError} where the caller may not even ask
   */
  async #mayGrant(context: WriteContext, release: Release): Promise<boolean> {
    const { isPartyTo, authorizer } = this.#options;
    const { credentials } = context;
    const may = async (permission: ResourcePermission) => {
      const decision = await authorizer.decide(permission, credentials);
      const [permitted] = await authorizer.permits(decision, [release]);
      return permitted;
    };
    const mayWaive = await may(waiverGrantPermission);
    if (mayWaive && !(await isPartyTo(release, context.actor))) {
      return true;
    }
    if (await may(releaseUpdatePermission)) {
      return false;
    }
    throw mayWaive
      ? ownRelease(release)
      : authorizer.notPermitted(
          releaseUpdatePermission,
          'ask for a waiver of this release',
        );
  }

  async #assertMayGrant(context: WriteContext, release: Release) {
    await this.#options.authorizer.assertPermitted(
      waiverGrantPermission,
      context.credentials,
      [release],
      'waive anything for this release',
    );
  }

  async #write(
    context: WriteContext,
    id: string,
    edit: EditWaivers,
  ): Promise<Release> {
    const { reader, commits } = this.#options;
    const { before, after } = await decideAgain(async () => {
      const release = await reader.get(context.credentials, id);
      return {
        before: release,
        after: await this.#attempt(context, release, edit),
      };
    });
    commits.releasesChanged([after], [before]);
    return after;
  }

  async #attempt(
    context: WriteContext,
    release: Release,
    edit: EditWaivers,
  ): Promise<Release> {
    const { store, releases, journal, ledger } = this.#options;
    const at = formatInstant(this.#now());
    const known = await store.of(release.id);
    const { warnings = [], ...change } = await edit(release, known, at);
    await assertRevision(ledger, {
      subject: releases.subjectOf(release.id),
      current: release,
      revision: context.ifMatch,
      actor: context.actor,
    });
    const after = withoutUndefined(change.after);
    const waivers = [...known.filter(waiver => waiver.id !== after.id), after]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(toWaiver);
    const answer = withWarnings({ ...release, waivers }, warnings);
    return journal.commit(context, at, async entry => {
      await entry.expect(releases, [release]);
      const still = await store.of(release.id, entry.tx);
      if (versionsOf(still) !== versionsOf(known)) {
        throw new StaleRecord(releases.subjectOf(release.id));
      }
      await entry.write(store, [{ ...change, after }]);
      await releases.attachWaivers(entry.tx, release.id, waivers);
      return answer;
    });
  }
}
