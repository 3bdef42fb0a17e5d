import { Attendee, Review } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { asRow, resolveWall, Row, toWall } from '../../shared/form';
import { Repeat, repeatOf, ruleOf } from '../reviews';

/** A row of those who are invited. */
export interface AttendeeDraft {
  ref?: string;
  role: string;
  present?: boolean;
}

/** A review as it stands in its form. */
export interface ReviewDraft {
  title: string;
  /** By the clock of its zone, `2026-12-08T10:00`. */
  at: string;
  timeZone: string;
  durationMinutes: number;
  repeat: Repeat;
  rule: string;
  about: 'period' | 'train';
  from: string;
  to: string;
  trainId?: string;
  attendees: Row<AttendeeDraft>[];
}

const MINUTE = "yyyy-MM-dd'T'HH:mm";

const USUAL_HOUR = 10;

/** Tomorrow morning, about the week from then on. */
export function emptyReviewDraft(zone: string): ReviewDraft {
  const day = DateTime.now().setZone(zone).plus({ days: 1 }).startOf('day');
  return {
    title: '',
    at: day.set({ hour: USUAL_HOUR }).toFormat(MINUTE),
    timeZone: zone,
    durationMinutes: 60,
    repeat: 'never',
    rule: '',
    about: 'period',
    from: day.toFormat(MINUTE),
    to: day.plus({ weeks: 1 }).toFormat(MINUTE),
    attendees: [],
  };
}

/** A review as its form shows it. */
export function draftFromReview(review: Review): ReviewDraft {
  const { title, at, timeZone, durationMinutes, rrule, period } = review;
  const wall = toWall(at, timeZone);
  const usual = emptyReviewDraft(timeZone);
  return {
    title,
    at: wall,
    timeZone,
    durationMinutes,
    repeat: repeatOf(rrule, wall),
    rule: rrule ?? '',
    about: period ? 'period' : 'train',
    from: period ? toWall(period.from, timeZone) : usual.from,
    to: period ? toWall(period.to, timeZone) : usual.to,
    trainId: review.trainId,
    attendees: review.attendees.map(attendee =>
      asRow<AttendeeDraft>({ ...attendee, role: attendee.role ?? '' }),
    ),
  };
}

function toAttendee({ ref, role, present }: AttendeeDraft): Attendee {
  return {
    ref: ref ?? '',
    ...(role.trim() ? { role: role.trim() } : {}),
    ...(present === undefined ? {} : { present }),
  };
}

/** What was typed, in the fields of the contract, whose schema tells what is wrong. */
export function draftToReview(draft: ReviewDraft, base?: Review) {
  const { timeZone, about } = draft;
  const instant = (wall: string, known?: string) =>
    resolveWall(wall, timeZone, known).instant;
  return {
    title: draft.title.trim(),
    at: instant(draft.at, base?.at),
    timeZone,
    durationMinutes: draft.durationMinutes,
    rrule: ruleOf(draft.repeat, draft.at, draft.rule),
    period:
      about === 'period'
        ? {
            from: instant(draft.from, base?.period?.from),
            to: instant(draft.to, base?.period?.to),
          }
        : undefined,
    trainId: about === 'train' ? draft.trainId ?? '' : undefined,
    attendees: draft.attendees.map(toAttendee),
  };
}

export type ReviewInput = ReturnType<typeof draftToReview>;

export type ReviewInputField = keyof ReviewInput;
