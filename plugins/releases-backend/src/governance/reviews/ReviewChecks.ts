import {
  ErrorDetail,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { ApiError, Caller } from '../../platform';
import { EntityChecker } from '../../releases';
import { ComingDepartures } from '../../schedule';
import { checkReview, unknownAttendees } from './checkReview';
import { StoredReview } from './ReviewsStore';

/**
 * Holds a review to its rules, the catalog and the trains that there are.
 *
 * @internal
 */
export class ReviewChecks {
  readonly #departures: Pick<ComingDepartures, 'of'>;
  readonly #entities: Pick<EntityChecker, 'ask'>;

  constructor(options: {
    departures: Pick<ComingDepartures, 'of'>;
    entities: Pick<EntityChecker, 'ask'>;
  }) {
    this.#departures = options.departures;
    this.#entities = options.entities;
  }

  /**
   * @param before - whom it named before is not asked about again
   * @returns what could not be checked
   * @throws an {@link ApiError} of status 400
   */
  async check(
    credentials: Caller,
    review: StoredReview,
    before?: StoredReview,
  ): Promise<Warning[]> {
    const known = new Set(before?.attendees.map(({ ref }) => ref));
    const { unknown, warnings } = await this.#entities.ask(
      credentials,
      review.attendees.map(({ ref }) => ref).filter(ref => !known.has(ref)),
    );
    throwIfAny([
      ...checkReview(review),
      ...unknownAttendees(review, unknown),
      ...(await this.#unknownTrain(review, before)),
    ]);
    return warnings;
  }

  async #unknownTrain(
    { trainId, at }: StoredReview,
    before: StoredReview | undefined,
  ): Promise<ErrorDetail[]> {
    if (trainId === undefined || trainId === before?.trainId) {
      return [];
    }
    const [train] = await this.#departures.of([{ trainId, from: at }]);
    return train && !train.isArchived
      ? []
      : [
          {
            field: 'trainId',
            code: 'unknown_train',
            message: `There is no train ${trainId}. Name another one, or a period.`,
          },
        ];
  }
}

/** @throws an {@link ApiError} of status 400 where anything is wrong @internal */
export function throwIfAny(details: ErrorDetail[]): void {
  if (details.length > 0) {
    throw ApiError.input(details);
  }
}
