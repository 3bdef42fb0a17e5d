import {
  ErrorDetail,
  Release,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { Caller, listed, StaleRecord } from '../../../platform';
import { TrainChange, TrainGate, TrainVerdict } from '../../../releases';
import { departureAt } from '../departures/departures';
import { resolveDeparture } from '../departures/resolveDeparture';
import { StoredTrain } from '../train/StoredTrain';
import { TrainMembers } from '../train/TrainMembers';
import { TrainsStore } from '../record/TrainsStore';
import { BoardingAssessor } from './BoardingAssessor';
import { coBoardedReleases } from './coBoardedReleases';

/** @internal */
export interface BoardingGateOptions {
  store: TrainsStore;
  members: TrainMembers;
  assessor: BoardingAssessor;
  coReleaseSets(): Promise<readonly (readonly string[])[]>;
  now?: () => Date;
}

interface Seen {
  train: StoredTrain;
  boardings: number;
}

/** What is gathered while changes are looked at. */
class Findings {
  readonly invalid = new Map<string, ErrorDetail[]>();
  readonly refused = new Map<string, ErrorDetail[]>();
  readonly warnings: Warning[] = [];

  add(to: 'invalid' | 'refused', releaseId: string, detail: ErrorDetail) {
    const known = this[to].get(releaseId) ?? [];
    this[to].set(releaseId, [...known, detail]);
  }
}

/**
 * Holds changes of releases, however they come, to the same rules as boarding
 * a train. A train that is not known here is let pass with a warning, since
 * releases are imported with the names that trains have elsewhere.
 *
 * @internal
 */
export class BoardingGate implements TrainGate {
  readonly #options: BoardingGateOptions;
  readonly #now: () => Date;

  constructor(options: BoardingGateOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async check(
    credentials: Caller,
    changes: readonly TrainChange[],
  ): Promise<TrainVerdict> {
    const findings = new Findings();
    const moves = changes.filter(
      ({ before, after }) =>
        before?.trainId !== after.trainId ||
        before?.trainDeparture !== after.trainDeparture,
    );
    const seen = await this.#trainsOf(moves);
    for (const { after } of moves) {
      checkNames(after, seen, findings);
    }
    for (const { train } of seen.values()) {
      await this.#checkBoarding(credentials, train, moves, findings);
      await this.#checkLeaving(train, moves, findings);
    }
    return {
      invalid: findings.invalid,
      refused: findings.refused,
      warnings: findings.warnings,
      confirm: tx => this.#confirm(tx, [...seen.values()]),
    };
  }

  async #trainsOf(moves: readonly TrainChange[]): Promise<Map<string, Seen>> {
    const ids = new Set(
      moves.flatMap(({ before, after }) => [before?.trainId, after.trainId]),
    );
    const seen = new Map<string, Seen>();
    for (const id of ids) {
      if (id !== undefined) {
        const boardings = await this.#options.store.boardings(id);
        const train = await this.#options.store.get(id);
        if (train) {
          seen.set(id, { train, boardings });
        }
      }
    }
    return seen;
  }

  async #checkBoarding(
    credentials: Caller,
    train: StoredTrain,
    moves: readonly TrainChange[],
    findings: Findings,
  ) {
    const now = this.#now().getTime();
    const byDeparture = new Map<string | undefined, Release[]>();
    for (const { after } of moves) {
      if (after.trainId === train.id && !findings.invalid.has(after.id)) {
        const { trainDeparture } = after;
        const known = byDeparture.get(trainDeparture) ?? [];
        byDeparture.set(trainDeparture, [...known, after]);
      }
    }
    for (const [named, releases] of byDeparture) {
      const resolved = resolveDeparture(train, named, now, 'trainDeparture');
      if ('details' in resolved) {
        releases.forEach(({ id }) =>
          resolved.details.forEach(detail =>
            findings.add('invalid', id, detail),
          ),
        );
        continue;
      }
      const { added, details, warnings } = await this.#options.assessor.assess(
        credentials,
        {
          train,
          departure: resolved.departure,
          releases: releases.map(withoutOtherTrain(train.id)),
          now,
          fieldOf: id => id,
        },
      );
      details.forEach(({ field: id, ...detail }) =>
        findings.add('refused', id, { field: 'trainId', ...detail }),
      );
      if (added.length > 0 && details.length === 0) {
        findings.add('refused', releases[0].id, {
          field: 'trainId',
          code: 'co_release_set',
          message: `${listed(added.map(({ name }) => name))} ship${
            added.length === 1 ? 's' : ''
          } together with it. Take them aboard with POST /v1/trains/${
            train.id
          }/aboard, which takes all of them.`,
        });
      }
      findings.warnings.push(...warnings);
    }
  }

  async #checkLeaving(
    train: StoredTrain,
    moves: readonly TrainChange[],
    findings: Findings,
  ) {
    const now = this.#now().getTime();
    const leaving = moves.flatMap(({ before }) =>
      before?.trainId === train.id ? [before] : [],
    );
    const ids = new Set(leaving.map(({ id }) => id));
    for (const release of leaving) {
      const start = Date.parse(
        (train.recurrence ? release.trainDeparture : train.start) ?? '',
      );
      if (!(start > now) || !departureAt(train, start)) {
        continue;
      }
      const aboard = await this.#options.members.aboard(
        train.id,
        train.recurrence ? release.trainDeparture : undefined,
      );
      const fellows = coBoardedReleases(
        release,
        aboard,
        await this.#options.coReleaseSets(),
      ).filter(({ id }) => !ids.has(id));
      if (fellows.length > 0) {
        findings.add('refused', release.id, {
          field: 'trainId',
          code: 'co_release_set',
          message: `${release.name} ships together with ${
            fellows.length === 1 ? 'another release' : 'other releases'
          } aboard ${train.name}. Let them leave with DELETE /v1/trains/${
            train.id
          }/aboard/${release.id}, which takes all of them off.`,
        });
      }
    }
  }

  async #confirm(tx: Knex.Transaction, seen: readonly Seen[]): Promise<void> {
    for (const { train, boardings } of seen) {
      const { id, revision } = train;
      const counted = await this.#options.store.countBoarding(tx, {
        id,
        revision,
        boardings,
      });
      if (!counted) {
        throw new StaleRecord(this.#options.store.subjectOf(id));
      }
    }
  }
}

/** Whoever changes the train of a release lets it leave the other. */
function withoutOtherTrain(trainId: string) {
  return (release: Release): Release => ({ ...release, trainId });
}

function checkNames(
  after: Release,
  seen: ReadonlyMap<string, Seen>,
  findings: Findings,
) {
  if (after.trainId === undefined) {
    if (after.trainDeparture !== undefined) {
      findings.add('invalid', after.id, {
        field: 'trainDeparture',
        code: 'train_missing',
        message: 'Name the train as well, in trainId.',
      });
    }
    return;
  }
  const train = seen.get(after.trainId)?.train;
  if (!train) {
    findings.warnings.push({
      field: 'trainId',
      code: 'unknown_train',
      message: `There is no train ${after.trainId} here; ${after.name} is aboard in name only.`,
    });
  } else if (train.archivedAt) {
    findings.add('refused', after.id, {
      field: 'trainId',
      code: 'train_archived',
      message: `${train.name} was archived at ${train.archivedAt}. Restore it first.`,
    });
  } else if (train.recurrence && after.trainDeparture === undefined) {
    findings.add('invalid', after.id, {
      field: 'trainDeparture',
      code: 'departure_missing',
      message: `${train.name} departs more than once. Name the departure by its start.`,
    });
  }
}
