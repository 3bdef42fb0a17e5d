import {
  ErrorDetail,
  Move,
  Release,
  releaseUpdatePermission,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import {
  actorName,
  ApiError,
  Caller,
  LedgerService,
  listed,
} from '../../platform';
import {
  applyChange,
  MoveMilestones,
  ReleaseAuthorizer,
  ReleasesReader,
  subjectOf,
} from '../../releases';
import { toInterval } from '../scene/PlacedRelease';

const MAX_AHEAD_MS = 5 * 365 * 24 * 60 * 60 * 1000;

/** A release that a plan moves. @internal */
export interface Moved {
  move: Move;
  current: Release;
  next: Release;
  warnings: Warning[];
}

/** @internal */
export interface MoveChecksOptions {
  reader: ReleasesReader;
  authorizer: ReleaseAuthorizer;
  ledger: LedgerService;
}

/**
 * Whether moves can be made, by who asks and on the revisions they name.
 *
 * @internal
 */
export class MoveChecks {
  readonly #options: MoveChecksOptions;

  constructor(options: MoveChecksOptions) {
    this.#options = options;
  }

  /** The releases of moves; throws where one cannot be read. */
  async readable(
    credentials: Caller,
    moves: readonly Move[],
  ): Promise<Map<string, Release>> {
    const ids = moves.map(({ releaseId }) => releaseId);
    const { items } = await this.#options.reader.find(
      credentials,
      { ids },
      { sort: 'start', limit: ids.length },
    );
    const releases = new Map(items.map(release => [release.id, release]));
    const missing = ids.filter(id => !releases.has(id));
    if (missing.length > 0) {
      throw ApiError.notFound(
        `No changes were made: there is no release ${listed(
          missing,
        )}, or you don't have permission to see it.`,
      );
    }
    return releases;
  }

  /** Those of some releases that the caller may not change. */
  async refused(
    credentials: Caller,
    releases: readonly Release[],
  ): Promise<Release[]> {
    const { authorizer } = this.#options;
    const decision = await authorizer.decide(
      releaseUpdatePermission,
      credentials,
    );
    const permitted = await authorizer.permits(decision, releases);
    return releases.filter((_, place) => !permitted[place]);
  }

  /** Throws with the names of those that the caller may not change. */
  async assertPermitted(credentials: Caller, releases: readonly Release[]) {
    const refused = await this.refused(credentials, releases);
    if (refused.length > 0) {
      throw ApiError.notAllowed(notPermitted(refused));
    }
  }

  /** Throws with what changed where a revision is not the present one. */
  async assertCurrent(
    moves: readonly Move[],
    releases: ReadonlyMap<string, Release>,
  ) {
    const stale = moves.flatMap((move, place) => {
      const current = releases.get(move.releaseId)!;
      return current.revision === move.revision
        ? []
        : [{ move, place, current }];
    });
    if (stale.length === 0) {
      return;
    }
    const changes = await Promise.all(
      stale.map(({ move, current }) =>
        this.#options.ledger.since(subjectOf(current.id), move.revision),
      ),
    );
    const details = stale.map(
      ({ move, place, current }, index): ErrorDetail => {
        const last = changes[index].at(-1);
        const what = [
          ...new Set(
            changes[index].flatMap(({ change }) => Object.keys(change.fields)),
          ),
        ];
        return {
          field: `moves.${place}.revision`,
          code: 'stale_revision',
          message: last
            ? `${actorName(last.actor)} changed ${listed(what)} of ${
                current.name
              } since revision ${move.revision}; it is at ${
                current.revision
              } now.`
            : `${current.name} is at revision ${current.revision}; there is no revision ${move.revision}.`,
        };
      },
    );
    throw ApiError.conflict(
      `No changes were made: ${details[0].message} Look at what changed, and preview the moves again.`,
      {
        details,
        changes: changes.flat(),
        current: stale.length === 1 ? stale[0].current : undefined,
      },
    );
  }
}

/** Why releases cannot be moved by who may not change them. @internal */
export function notPermitted(releases: readonly Release[]): string {
  const names = releases.map(({ name }) => name).join(', ');
  return `You don't have permission to edit ${names}. It takes ${releaseUpdatePermission.name}.`;
}

/** A release as a move makes it; throws where it cannot be moved. @internal */
export function moveOf(
  move: Move,
  releases: ReadonlyMap<string, Release>,
  moveMilestones: MoveMilestones,
): Moved {
  const current = releases.get(move.releaseId)!;
  const outcome = applyChange(
    current,
    { window: move.window },
    { moveMilestones },
  );
  if ('frozen' in outcome) {
    throw ApiError.conflict(
      `No changes were made: ${current.name} cannot be moved any more. ${outcome.frozen[0].message}`,
      { details: outcome.frozen, current },
    );
  }
  if ('invalid' in outcome) {
    throw ApiError.input(outcome.invalid);
  }
  return { move, current, next: outcome.next, warnings: outcome.warnings };
}

/** Throws where a release would be moved to where it cannot be. @internal */
export function assertTimes(moves: readonly Move[], now: Date) {
  const details = moves.flatMap(({ window }, place): ErrorDetail[] => {
    const { end } = toInterval(window);
    if (end <= now.getTime()) {
      return [
        {
          field: `moves.${place}.window.end`,
          code: 'window_in_the_past',
          message: 'That time has passed. Choose a later one.',
        },
      ];
    }
    return end > now.getTime() + MAX_AHEAD_MS
      ? [
          {
            field: `moves.${place}.window.end`,
            code: 'too_far_ahead',
            message: 'Move a release at most five years ahead.',
          },
        ]
      : [];
  });
  if (details.length > 0) {
    throw ApiError.input(details);
  }
}
