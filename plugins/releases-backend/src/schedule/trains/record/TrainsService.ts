import {
  Departure,
  DepartureList,
  DepartureListQuery,
  ErrorDetail,
  formatInstant,
  LedgerPage,
  NewTrain,
  Train,
  TrainChange,
  TrainList,
  TrainListQuery,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import {
  ApiError,
  counted,
  VersionedRecords,
  WriteContext,
} from '../../../platform';
import { Interval } from '../../recurrence';
import { CurrentWorkingCalendar } from '../../workingCalendar/CurrentWorkingCalendar';
import { WorkingDays } from '../../workingCalendar/workingDays';
import { changeTrain, checkTrain } from './checkTrain';
import { datedCutoffs, datedMilestones } from '../departures/datedCutoffs';
import { departureAt, departuresFrom } from '../departures/departures';
import { presentTrain, toInstants } from './presentTrain';
import { StoredTrain } from '../train/StoredTrain';
import { strandedReleases } from './strandedReleases';
import { AboardCounts, TrainMembers } from '../train/TrainMembers';

/** More trains than any portal has. */
const MAX_TRAINS = 5000;

const NOBODY: AboardCounts = new Map();

/** @internal */
export interface TrainsServiceOptions {
  records: VersionedRecords<StoredTrain>;
  members: TrainMembers;
  workingCalendar: CurrentWorkingCalendar;
  /** Called after a train changed; must not fail. */
  onChanged: () => void;
  now?: () => Date;
}

/**
 * Trains as people keep them, and when they leave.
 *
 * @internal
 */
export class TrainsService {
  readonly #options: TrainsServiceOptions;
  readonly #now: () => Date;

  constructor(options: TrainsServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Trains by name, each with its next departure. */
  async list(query: TrainListQuery): Promise<TrainList> {
    const { records } = this.#options;
    const { environment, ...rest } = query;
    const { items, ...page } = await records.list(
      { ...rest, where: environment ? { environment } : {} },
      train => train,
    );
    const counts = await this.aboardCounts(items.map(({ id }) => id));
    const now = this.#now().getTime();
    const workingDays = await this.workingDays();
    return {
      ...page,
      items: items.map(train => {
        const [departure] = departuresFrom(train, now, 1);
        return {
          ...this.#present(train),
          ...(departure && {
            nextDeparture: this.describe(
              train,
              departure,
              counts(train.id),
              workingDays,
            ),
          }),
        };
      }),
    };
  }

  /** Every train that is not archived. */
  async all(): Promise<StoredTrain[]> {
    const { items } = await this.#options.records.list(
      { limit: MAX_TRAINS },
      train => train,
    );
    return items;
  }

  /** What the trains are called, by their ids. */
  async names(): Promise<Map<string, string>> {
    return new Map((await this.all()).map(({ id, name }) => [id, name]));
  }

  async get(id: string, options: { archived?: boolean } = {}): Promise<Train> {
    return this.#present(await this.stored(id, options));
  }

  /** The train as it is kept. */
  async stored(
    id: string,
    options: { archived?: boolean } = {},
  ): Promise<StoredTrain> {
    return this.#options.records.get(id, options);
  }

  async create(context: WriteContext, input: NewTrain): Promise<Train> {
    return this.#options.records.create(
      context,
      input,
      written => this.#present(written),
      async () => throwIfAny(checkTrain(input, await this.workingDays())),
    );
  }

  async change(
    context: WriteContext,
    id: string,
    change: TrainChange,
  ): Promise<Train> {
    const { records, onChanged } = this.#options;
    const changed = await records.change(context, id, {
      action: 'changed',
      edit: async current => {
        const next = changeTrain(current, change);
        throwIfAny(checkTrain(next, await this.workingDays()));
        await this.#assertNobodyStranded(current, next);
        return next;
      },
      present: written => this.#present(written),
    });
    onChanged();
    return changed;
  }

  async archive(context: WriteContext, id: string): Promise<Train> {
    const { records } = this.#options;
    const stranded = await this.#aheadOf(id);
    return records.archive(context, id, written =>
      this.#present(
        written,
        stranded === 0
          ? []
          : [
              {
                code: 'releases_aboard',
                message: `${counted(
                  stranded,
                  'release',
                )} for departures to come stayed aboard. Take them off, or restore the train.`,
              },
            ],
      ),
    );
  }

  async restore(context: WriteContext, id: string): Promise<Train> {
    const { records } = this.#options;
    return records.restore(context, id, written => this.#present(written));
  }

  ledgerOf(
    id: string,
    query: { limit: number; cursor?: string },
  ): Promise<LedgerPage> {
    return this.#options.records.ledgerOf(id, query);
  }

  /**
   * The departures of a span, also those that the train does not have any more
   * while releases are aboard.
   */
  async departures(
    id: string,
    query: DepartureListQuery,
  ): Promise<DepartureList> {
    const train = await this.stored(id, { archived: true });
    const from = query.from ? Date.parse(query.from) : this.#now().getTime();
    const to = query.to ? Date.parse(query.to) : undefined;
    const counts = await this.#countsOf(id);
    const scheduled = departuresFrom(train, from, query.limit + 1, to);
    const known = new Set(scheduled.map(({ start }) => start));
    const others = recordedStarts(train, counts)
      .filter(
        start => start >= from && start < (to ?? Infinity) && !known.has(start),
      )
      .map(start => ({ start, end: start }));
    const all = [...scheduled, ...others].sort((a, b) => a.start - b.start);
    const workingDays = await this.workingDays();
    return {
      items: all
        .slice(0, query.limit)
        .map(departure => this.describe(train, departure, counts, workingDays)),
      truncated: all.length > query.limit,
    };
  }

  /** The days that moments of trains count in. */
  workingDays(): Promise<WorkingDays> {
    return this.#options.workingCalendar.workingDays();
  }

  /** A departure with its dates, and how many are aboard. */
  describe(
    train: StoredTrain,
    departure: Interval,
    counts: AboardCounts,
    workingDays: WorkingDays,
  ): Departure {
    const instants = toInstants(departure);
    const aboard = train.recurrence
      ? counts.get(instants.start) ?? 0
      : [...counts.values()].reduce((sum, count) => sum + count, 0);
    return {
      ...instants,
      scheduled: departureAt(train, departure.start) !== undefined,
      cutoffs: datedCutoffs(train, departure.start, workingDays),
      milestones: datedMilestones(train, departure.start, workingDays),
      aboard,
      ...(train.capacity === undefined
        ? {}
        : { free: Math.max(train.capacity - aboard, 0) }),
    };
  }

  /** How many are aboard each departure of some trains. */
  async aboardCounts(
    ids: readonly string[],
  ): Promise<(trainId: string) => AboardCounts> {
    const counts =
      ids.length > 0
        ? await this.#options.members.aboardCounts(ids)
        : new Map<string, AboardCounts>();
    return id => counts.get(id) ?? NOBODY;
  }

  async #countsOf(id: string): Promise<AboardCounts> {
    return (await this.aboardCounts([id]))(id);
  }

  async #assertNobodyStranded(current: StoredTrain, next: StoredTrain) {
    const refusal = strandedReleases(
      current,
      next,
      await this.#countsOf(current.id),
      this.#now().getTime(),
    );
    if (refusal) {
      throw ApiError.refused(refusal.message, [refusal.detail]);
    }
  }

  /** How many releases are aboard departures to come. */
  async #aheadOf(id: string): Promise<number> {
    const counts = await this.#countsOf(id);
    if (counts.size === 0) {
      return 0;
    }
    const train = await this.stored(id, { archived: true });
    const now = formatInstant(this.#now());
    return [...counts]
      .filter(([start]) => (start ?? train.start ?? '') > now)
      .reduce((sum, [, count]) => sum + count, 0);
  }

  #present(train: StoredTrain, warnings: Warning[] = []): Train {
    return {
      ...presentTrain(train, this.#now()),
      ...(warnings.length > 0 ? { warnings } : {}),
    };
  }
}

function recordedStarts(train: StoredTrain, counts: AboardCounts): number[] {
  return train.recurrence
    ? [...counts.keys()].flatMap(start => (start ? [Date.parse(start)] : []))
    : [];
}

function throwIfAny(details: ErrorDetail[]) {
  if (details.length > 0) {
    throw ApiError.input(details);
  }
}
