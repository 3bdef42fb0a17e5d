import {
  Boarding,
  BoardingRequest,
  formatInstant,
  Release,
  releaseUpdatePermission,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  ApiError,
  Caller,
  decideAgain,
  listed,
  said,
  StaleRecord,
  WriteContext,
} from '../../../platform';
import {
  ReleaseEdit,
  ReleasesReader,
  ReleaseWriter,
  subjectOf,
} from '../../../releases';
import { departureAt } from '../departures/departures';
import { departureKey, resolveDeparture } from '../departures/resolveDeparture';
import { StoredTrain } from '../train/StoredTrain';
import { TrainMembers } from '../train/TrainMembers';
import { TrainsService } from '../record/TrainsService';
import { TrainsStore } from '../record/TrainsStore';
import { BoardingAssessor } from './BoardingAssessor';
import {
  boardedMessage,
  roomOf,
  toBoarded,
  warningsOf,
} from './boardingAnswer';
import { coBoardedReleases } from './coBoardedReleases';

/** @internal */
export interface BoardingServiceOptions {
  trains: TrainsService;
  store: TrainsStore;
  members: TrainMembers;
  assessor: BoardingAssessor;
  reader: ReleasesReader;
  writer: ReleaseWriter;
  coReleaseSets(): Promise<readonly (readonly string[])[]>;
  now?: () => Date;
}

/**
 * Takes releases aboard and off again: all that ship together, or none.
 *
 * @internal
 */
export class BoardingService {
  readonly #options: BoardingServiceOptions;
  readonly #now: () => Date;

  constructor(options: BoardingServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async board(
    context: WriteContext,
    trainId: string,
    request: BoardingRequest,
  ): Promise<Boarding> {
    return decideAgain(() => this.#board(context, trainId, request));
  }

  async leave(
    context: WriteContext,
    trainId: string,
    releaseId: string,
  ): Promise<Boarding> {
    return decideAgain(() => this.#leave(context, trainId, releaseId));
  }

  async #board(
    context: WriteContext,
    trainId: string,
    request: BoardingRequest,
  ): Promise<Boarding> {
    const { trains, store, assessor } = this.#options;
    const now = this.#now().getTime();
    const boardings = await store.boardings(trainId);
    const train = await trains.stored(trainId);
    const resolved = resolveDeparture(
      train,
      request.departure,
      now,
      'departure',
    );
    if ('details' in resolved) {
      throw ApiError.input(resolved.details);
    }
    const ids = [...new Set(request.releaseIds)];
    const { departure } = resolved;
    const start = formatInstant(new Date(departure.start));
    const { boarding, added, already, aboard, details, warnings } =
      await assessor.assess(context.credentials, {
        train,
        departure,
        releases: await this.#readable(context.credentials, ids),
        now,
        fieldOf: id => `releaseIds.${request.releaseIds.indexOf(id)}`,
      });
    if (details.length > 0) {
      throw ApiError.refused(
        `No releases boarded ${train.name}. ${details[0].message}`,
        details,
      );
    }
    const named = new Set(ids);
    return this.#write(context, train, boardings, {
      releases: [...boarding, ...added],
      edit: current => ({
        next: {
          ...current,
          trainId: train.id,
          trainDeparture: departureKey(train, departure),
        },
        action: 'boarded',
      }),
      answer: written => ({
        trainId: train.id,
        departure: start,
        changed: written.map(release => toBoarded(release, named)),
        unchanged: already.map(release => toBoarded(release, named)),
        ...roomOf(train, aboard + written.length),
        ...said(
          boardedMessage(train, departure.start, written, added),
          train.timeZone,
        ),
        ...warningsOf(written, warnings),
      }),
    });
  }

  async #leave(
    context: WriteContext,
    trainId: string,
    releaseId: string,
  ): Promise<Boarding> {
    const { trains, store, members, reader } = this.#options;
    const boardings = await store.boardings(trainId);
    const train = await trains.stored(trainId, { archived: true });
    const release = await reader.get(context.credentials, releaseId);
    if (release.trainId !== trainId) {
      throw ApiError.notFound(`${release.name} is not aboard ${train.name}.`);
    }
    const departure = train.recurrence
      ? release.trainDeparture
      : formatInstant(new Date(train.start!));
    const start = departure === undefined ? undefined : Date.parse(departure);
    const isToCome =
      start !== undefined &&
      start > this.#now().getTime() &&
      departureAt(train, start) !== undefined;
    const aboard = await members.aboard(
      trainId,
      train.recurrence ? departure : undefined,
    );
    const leaving = isToCome
      ? coBoardedReleases(release, aboard, await this.#options.coReleaseSets())
      : [release];
    await this.#assertReadable(context.credentials, leaving);
    return this.#write(context, train, boardings, {
      releases: leaving,
      edit: current => ({
        next: { ...current, trainId: undefined, trainDeparture: undefined },
        action: 'left',
      }),
      answer: written => ({
        trainId,
        ...(departure === undefined ? {} : { departure }),
        changed: written.map(one => toBoarded(one, new Set([releaseId]))),
        unchanged: [],
        ...roomOf(train, aboard.length - written.length),
        sentence: `${listed(written.map(({ name }) => name))} left ${
          train.name
        }.`,
        ...warningsOf(written),
      }),
    });
  }

  async #write(
    context: WriteContext,
    train: StoredTrain,
    boardings: number,
    change: {
      releases: readonly Release[];
      edit(current: Release): ReleaseEdit;
      answer(written: readonly Release[]): Boarding;
    },
  ): Promise<Boarding> {
    const { writer, store } = this.#options;
    const { id, revision } = train;
    const written = await writer.attempt(
      context,
      change.releases.map(release => ({
        id: release.id,
        permission: releaseUpdatePermission,
        what: 'let this release, or one that ships with it, board or leave a train',
        checkAfter: true,
        edit: current => {
          if (current.revision !== release.revision) {
            throw new StaleRecord(subjectOf(current.id));
          }
          return change.edit(current);
        },
      })),
      {
        answer: change.answer,
        alongside: async (tx: Knex.Transaction) => {
          if (
            change.releases.length > 0 &&
            !(await store.countBoarding(tx, { id, revision, boardings }))
          ) {
            throw new StaleRecord(store.subjectOf(id));
          }
        },
      },
    );
    return change.answer(written);
  }

  async #readable(credentials: Caller, ids: string[]): Promise<Release[]> {
    const { items } = await this.#options.reader.find(
      credentials,
      { ids },
      { sort: 'start', limit: ids.length },
    );
    const found = new Map(items.map(release => [release.id, release]));
    return ids.map(id => {
      const release = found.get(id);
      if (!release) {
        throw ApiError.notFound(
          `There is no release ${id}, it is archived, or you don't have permission to see it.`,
        );
      }
      return release;
    });
  }

  async #assertReadable(credentials: Caller, releases: readonly Release[]) {
    const readable = await this.#options.reader.readableIds(
      credentials,
      releases.map(({ id }) => id),
    );
    if (releases.some(({ id }) => !readable.has(id))) {
      throw ApiError.notAllowed(
        'A release you cannot see ships together with this one. Ask someone who can to remove both.',
      );
    }
  }
}
