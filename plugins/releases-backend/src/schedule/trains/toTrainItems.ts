import {
  CalendarItem,
  Departure,
  Message,
} from '@slipway/backstage-plugin-releases-common';
import { said, stateParam, together } from '../../platform';
import { Interval } from '../recurrence';
import { DatedCutoff } from './departures/datedCutoffs';
import { StoredTrain } from './train/StoredTrain';

/** How full a departure is, and by when to be how far. */
function departureMessage(
  { aboard, free, cutoffs }: Departure,
  now: number,
): Message {
  const next = cutoffs.find(({ at }) => Date.parse(at) > now);
  return together([
    {
      code: 'train.aboard',
      params: {
        count: aboard,
        ...(free === undefined ? {} : { context: 'room', free: String(free) }),
      },
    },
    ...(next
      ? [
          {
            code: 'train.nextCutoff',
            params: { cutoff: next.name, at: { at: next.at } },
          },
        ]
      : []),
  ]);
}

function cutoffMessage({ requiresState }: DatedCutoff): Message {
  return requiresState
    ? {
        code: 'train.cutoffAsks',
        params: { required: stateParam(requiresState) },
      }
    : { code: 'train.cutoffCloses' };
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
    ...cutoffs.map(cutoff => ({
      ...cutoff,
      words: said(cutoffMessage(cutoff), train.timeZone),
    })),
    ...milestones.map(milestone => ({ ...milestone, words: undefined })),
  ];
  const items: CalendarItem[] = dates
    .filter(isWithin)
    .map(({ name, at, words }) => ({
      ...common,
      type: 'milestone',
      id: `${train.id}@${start}/${name}`,
      title: `${name} · ${train.name}`,
      start: at,
      end: at,
      ...words,
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
          ...said(departureMessage(departure, now), train.timeZone),
        },
        ...items,
      ]
    : items;
}
