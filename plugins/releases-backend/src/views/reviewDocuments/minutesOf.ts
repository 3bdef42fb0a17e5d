import {
  AgendaItem,
  Attendee,
  ReviewDetail,
  ReviewOutcome,
  Verdict,
} from '@slipway/backstage-plugin-releases-common';
import { actorName, instantText } from '../../platform';
import { markdownText } from './markdownText';

const OUTCOMES: Record<ReviewOutcome, string> = {
  go: 'go',
  no_go: 'no-go',
  conditional: 'go on conditions',
};

const VERDICTS: Record<Verdict, string> = {
  fail: 'not ready',
  stale: 'out of date',
  unknown: 'unknown',
  waived: 'ready with a waiver',
  pass: 'ready',
  not_applicable: 'over',
};

/**
 * The minutes of a review as Markdown: when it was, who was there, what was
 * decided about each release and on what, and what was not decided. The same
 * review gives the same text.
 *
 * @param review - as its reader may see it
 * @internal
 */
export function minutesOf(review: ReviewDetail): string {
  const decided = review.items.filter(({ decision }) => decision);
  const undecided = review.items.filter(({ decision }) => !decision);
  return [
    `# ${markdownText(review.title)}`,
    facts(review),
    section('Present', people(review.attendees, true)),
    section('Absent', people(review.attendees, false)),
    section('Invited', people(review.attendees, undefined)),
    [
      '## Decisions',
      ...orNone(decided.map(one => decisionOf(one, review))),
    ].join('\n\n'),
    section(
      'Not decided',
      undecided.map(one => `- ${undecidedText(one)}`).join('\n'),
    ),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

function section(title: string, content: string): string {
  return content === '' ? '' : `## ${title}\n\n${content}`;
}

function orNone(parts: string[]): string[] {
  return parts.length > 0 ? parts : ['None.'];
}

function facts(review: ReviewDetail): string {
  const { at, timeZone, state, period, trainName, departureAt } = review;
  const moment = momentIn(timeZone);
  const about = period
    ? `releases that are planned to start from ${moment(
        period.from,
      )} to ${moment(period.to)}`
    : `${markdownText(trainName ?? 'a train')}${
        departureAt === undefined ? '' : `, leaving ${moment(departureAt)}`
      }`;
  return [
    `- When: ${moment(at)}`,
    `- State: ${review.archivedAt === undefined ? state : 'cancelled'}`,
    `- Agenda: ${about}`,
  ].join('\n');
}

function people(
  attendees: readonly Attendee[],
  present: boolean | undefined,
): string {
  return attendees
    .filter(one => one.present === present)
    .map(
      ({ ref, role }) =>
        `- ${person(ref)}${role ? ` (${markdownText(role)})` : ''}`,
    )
    .join('\n');
}

function decisionOf(
  { release, decision, notes }: AgendaItem,
  { id, timeZone }: ReviewDetail,
): string {
  const moment = momentIn(timeZone);
  const { reason, conditions, by, at, verdict, openGates = [] } = decision!;
  const { reopened, reviewId, reviewTitle } = decision!;
  const elsewhere = reviewId === id ? '' : ` in ${markdownText(reviewTitle)}`;
  return [
    `### ${markdownText(release.name)}: ${OUTCOMES[decision!.decision]}${
      reopened ? ', reopened' : ''
    }`,
    [
      `- Decided by ${person(by)}${elsewhere}, ${moment(at)}`,
      ...(reason === undefined ? [] : [`- Reason: ${markdownText(reason)}`]),
      `- Readiness then: ${VERDICTS[verdict]}`,
      ...(openGates.length === 0
        ? []
        : [
            `- Did not pass then: ${openGates
              .map(({ name }) => markdownText(name))
              .join(', ')}`,
          ]),
      ...conditions.map(
        ({ title, ownerRef, dueAt, doneAt }) =>
          `- [${doneAt === undefined ? ' ' : 'x'}] ${markdownText(
            title,
          )} — ${person(ownerRef)}, by ${moment(dueAt)}`,
      ),
      ...(reopened
        ? [
            `- Reopened ${moment(reopened.at)}: ${markdownText(
              reopened.sentence,
            )}`,
          ]
        : []),
      ...noted(notes),
    ].join('\n'),
  ].join('\n\n');
}

function undecidedText({ release, readiness, notes }: AgendaItem): string {
  const standing = readiness
    ? VERDICTS[readiness.verdict]
    : release.state.replace(/_/g, ' ');
  return [
    `${markdownText(release.name)}: ${standing}`,
    ...noted(notes).map(line => `  ${line}`),
  ].join('\n');
}

function noted(notes: string | undefined): string[] {
  return notes === undefined ? [] : [`- Notes: ${markdownText(notes)}`];
}

function person(ref: string): string {
  return markdownText(actorName(ref));
}

function momentIn(timeZone: string): (instant: string) => string {
  return instant => markdownText(instantText(Date.parse(instant), timeZone));
}
