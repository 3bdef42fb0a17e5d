import {
  CalendarItem,
  Departure,
} from '@slipway/backstage-plugin-releases-common';
import { counted } from '../../platform';
import { instantText, Interval } from '../recurrence';
import { DatedCutoff } from './departures/datedCutoffs';
import { inWords } from './plan/missedCutoffs';
import { StoredTrain } from './train/StoredTrain';

/** How full a departure is, and by when to be how far. */
function departureSentence(
  { timeZone }: StoredTrain,
  { aboard, free, cutoffs }: Departure,
  now: number,
): string {
  const room = free === undefined ? '' : `, room for ${free} more`;
  const next = cutoffs.find(({ at }) => Date.parse(at) > now);
  const by = next
    ? ` Next cutoff: ${next.name}, ${instantText(
        Date.parse(next.at),
        timeZone,
      )}.`
    : '';
  return `${counted(aboard, 'release')} aboard${room}.${by}`;
}

function cutoffSentence({ requiresState }: DatedCutoff): string {
  return requiresState
    ? `Releases aboard have to be ${inWords(requiresState)} by then.`
    : 'After this nothing boards any more.';
}

/**
 * What a departure puts into a calendar: itself, its cutoffs and its other
 * dates, as far as they lie in the span.
 *
 * @internal
 */
export function toTrainItems(
  train: StoredTrain,
  departure: Departure,
  span: Interval,
  now: number,
): CalendarItem[] {
  const { start, end, cutoffs, milestones } = departure;
  const common = {
    trainId: train.id,
    timeZone: train.timeZone,
    environment: train.environment,
    revision: train.revision,
    updatedAt: train.updatedAt,
    relation: 'own' as const,
    entityRefs: [],
  };
  const isWithin = ({ at }: { at: string }) =>
    Date.parse(at) >= span.start && Date.parse(at) < span.end;
  const dates = [
    ...cutoffs.map(cutoff => ({ ...cutoff, sentence: cutoffSentence(cutoff) })),
    ...milestones.map(milestone => ({ ...milestone, sentence: undefined })),
  ];
  const items: CalendarItem[] = dates
    .filter(isWithin)
    .map(({ name, at, sentence }) => ({
      ...common,
      type: 'milestone',
      id: `${train.id}@${start}/${name}`,
      title: `${name} · ${train.name}`,
      start: at,
      end: at,
      sentence,
    }));
  const overlaps = Date.parse(end) > span.start && Date.parse(start) < span.end;
  return overlaps
    ? [
        {
          ...common,
          type: 'train',
          id: `${train.id}@${start}`,
          title: train.name,
          start,
          end,
          sentence: departureSentence(train, departure, now),
        },
        ...items,
      ]
    : items;
}
