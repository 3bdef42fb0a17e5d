import {
  formatInstant,
  isWaiverActive,
  NewWaiver,
  Release,
  Waiver,
  waiverGrantPermission,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { v7 as newId } from 'uuid';
import {
  ApiError,
  assertRevision,
  decideAgain,
  Journal,
  JournalEntry,
  LedgerHead,
  LedgerService,
  PermissionGuard,
  WriteContext,
} from '../../platform';
import {
  MaterialKeeper,
  ReleaseCommits,
  ReleasesReader,
  ReleasesStore,
  withWarnings,
} from '../../releases';
import { StoredWaiver, WaiversStore } from './WaiversStore';

/** What of windows a waiver needs to know. @internal */
export interface WindowNames {
  nameOf(windowId: string): Promise<string | undefined>;
}

/** @internal */
export interface WaiversServiceOptions {
  store: WaiversStore;
  releases: ReleasesStore;
  commits: ReleaseCommits;
  reader: ReleasesReader;
  journal: Journal;
  ledger: LedgerService;
  windows: WindowNames;
  guardPermission: PermissionGuard;
  now?: () => Date;
}

interface WaiverEdit {
  before?: StoredWaiver;
  after: StoredWaiver;
  action: 'waived' | 'waiver_revoked';
  reason?: string;
  warnings?: Warning[];
}

type EditWaivers = (
  release: Release,
  waivers: readonly StoredWaiver[],
  at: string,
) => WaiverEdit;

/**
 * Grants releases leave to go on in spite of windows. Waivers are records of
 * their own: granting one changes no content, so the release keeps its
 * revision, but is locked and held to the content it is granted for.
 *
 * @internal
 */
export class WaiversService implements MaterialKeeper {
  readonly #options: WaiversServiceOptions;
  readonly #now: () => Date;

  constructor(options: WaiversServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async grant(
    context: WriteContext,
    id: string,
    { windowId, reason, expiresAt }: NewWaiver,
  ): Promise<Release> {
    const { guardPermission, windows } = this.#options;
    await guardPermission(waiverGrantPermission, context.credentials);
    const windowName = await windows.nameOf(windowId);
    const now = formatInstant(this.#now());
    const details = [
      ...(windowName === undefined
        ? [
            {
              field: 'windowId',
              code: 'unknown_window',
              message: `There is no window ${windowId}. Take the id of a window from GET /v1/windows, or from the decision that refused.`,
            },
          ]
        : []),
      ...(Date.parse(expiresAt) <= Date.parse(now)
        ? [
            {
              field: 'expiresAt',
              code: 'expiry_in_past',
              message: `This waiver would have expired already. Set an instant after ${now}.`,
            },
          ]
        : []),
    ];
    if (windowName === undefined || details.length > 0) {
      throw ApiError.input(details);
    }
    return this.#write(context, id, (release, waivers, at) => {
      const active = activeFor(waivers, windowId, at);
      if (active) {
        throw ApiError.conflict(
          `${windowName} is already waived for ${release.name}, by ${active.grantedBy} until ${active.expiresAt}. Revoke that waiver first.`,
          { current: release },
        );
      }
      const waiver: StoredWaiver = {
        id: newId(),
        releaseId: release.id,
        windowId,
        windowName,
        reason,
        grantedBy: context.actor,
        grantedAt: at,
        expiresAt,
        revision: 1,
      };
      return {
        after: waiver,
        action: 'waived',
        reason,
        warnings: endsTooEarly(release, waiver),
      };
    });
  }

  async revoke(
    context: WriteContext,
    id: string,
    windowId: string,
  ): Promise<Release> {
    const { guardPermission } = this.#options;
    await guardPermission(waiverGrantPermission, context.credentials);
    return this.#write(context, id, (release, waivers, at) => {
      const active = activeFor(waivers, windowId, at);
      if (!active) {
        throw ApiError.conflict(
          `${release.name} has no waiver of ${windowId} that holds.`,
          { current: release },
        );
      }
      return {
        before: active,
        after: {
          ...active,
          revokedAt: at,
          revokedBy: context.actor,
          revision: active.revision + 1,
        },
        action: 'waiver_revoked',
      };
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
    await assertRevision(ledger, {
      subject: releases.subjectOf(release.id),
      current: release,
      revision: context.ifMatch,
      actor: context.actor,
    });
    const at = formatInstant(this.#now());
    const known = await store.of(release.id);
    const { warnings = [], ...change } = edit(release, known, at);
    const waivers = [
      ...known.filter(waiver => waiver.id !== change.after.id),
      change.after,
    ]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(toWaiver);
    const answer = withWarnings({ ...release, waivers }, warnings);
    return journal.commit(context, at, async entry => {
      await entry.expect(releases, [release]);
      await entry.write(store, [change]);
      await releases.attachWaivers(entry.tx, release.id, waivers);
      return answer;
    });
  }
}

function toWaiver({
  releaseId: _,
  revision: __,
  ...waiver
}: StoredWaiver): Waiver {
  return waiver;
}

function activeFor(
  waivers: readonly StoredWaiver[],
  windowId: string,
  at: string,
): StoredWaiver | undefined {
  return waivers.find(
    waiver => waiver.windowId === windowId && isWaiverActive(waiver, at),
  );
}

/** A waiver has to hold when the release starts. */
function endsTooEarly(
  { name, window }: Release,
  { expiresAt }: Waiver,
): Warning[] {
  return window && Date.parse(expiresAt) <= Date.parse(window.start)
    ? [
        {
          field: 'expiresAt',
          code: 'waiver_ends_before_start',
          message: `This waiver ends before ${name} is planned to start, at ${window.start}. Grant one that holds then, or move the release.`,
        },
      ]
    : [];
}
