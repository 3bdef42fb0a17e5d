import { parseEntityRef } from '@backstage/catalog-model';
import {
  ErrorDetail,
  ReviewChange,
  unknownEntityDetail,
} from '@slipway/backstage-plugin-releases-common';
import { personRef, withoutUndefined } from '../../platform';
import { checkTimes } from '../../schedule';
import { timesOf } from './nextReview';
import { StoredReview } from './ReviewsStore';

/** Only groups and users take part, each once. */
const PEOPLE = ['group', 'user'];

/** The fields of a review behind those that times are checked by. */
const FIELDS: Readonly<Record<string, string>> = {
  'recurrence.rrule': 'rrule',
  'recurrence.dtstart': 'at',
};

/**
 * A review after a change: naming a period clears the train, and the other way
 * round.
 *
 * @internal
 */
export function changeReview(
  before: StoredReview,
  change: ReviewChange,
): StoredReview {
  const named = Object.fromEntries(
    Object.entries(change)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, value ?? undefined]),
  );
  return withoutUndefined<StoredReview>({
    ...before,
    ...(change.period ? { trainId: undefined } : {}),
    ...(change.trainId ? { period: undefined } : {}),
    ...named,
  });
}

/** What is wrong with a change by itself. @internal */
export function checkReviewChange({
  period,
  trainId,
}: ReviewChange): ErrorDetail[] {
  return period && trainId
    ? [
        {
          field: 'period',
          code: 'review_subject',
          message: 'Give either a period or a trainId for the agenda.',
        },
      ]
    : [];
}

/**
 * What is wrong with a review. One that was moved off its rule is right: the
 * next one is where the rule has it.
 *
 * @internal
 */
export function checkReview(
  review: Pick<
    StoredReview,
    'at' | 'durationMinutes' | 'timeZone' | 'rrule' | 'attendees'
  >,
): ErrorDetail[] {
  const seen = new Set<string>();
  return [
    ...checkTimes(timesOf(review))
      .filter(({ code }) => code !== 'dtstart_not_in_rule')
      .map(({ field, ...detail }) => ({
        field: FIELDS[field] ?? 'rrule',
        ...detail,
      })),
    ...review.attendees.flatMap(({ ref }, place): ErrorDetail[] => {
      const field = `attendees.${place}.ref`;
      const isSecond = seen.has(personRef(ref));
      seen.add(personRef(ref));
      if (!PEOPLE.includes(parseEntityRef(ref).kind.toLowerCase())) {
        return [
          {
            field,
            code: 'not_people',
            message: `Invite a group or a user, for example group:default/support: ${ref} is neither.`,
          },
        ];
      }
      return isSecond
        ? [
            {
              field,
              code: 'attendee_twice',
              message: `${ref} is invited already. Remove one of the two.`,
            },
          ]
        : [];
    }),
  ];
}

/** Attendees that the catalog does not have. @internal */
export function unknownAttendees(
  { attendees }: Pick<StoredReview, 'attendees'>,
  unknown: ReadonlySet<string>,
): ErrorDetail[] {
  return attendees.flatMap(({ ref: entityRef }, place) =>
    unknown.has(entityRef)
      ? unknownEntityDetail({ field: `attendees.${place}.ref`, entityRef })
      : [],
  );
}
