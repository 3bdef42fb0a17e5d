import {
  checkTrainTimes,
  ErrorDetail,
  RELEASE_STATES,
  TrainChange,
  TrainCutoff,
} from '@slipway/backstage-plugin-releases-common';
import { instantText } from '../../../platform';
import { checkTimes } from '../../recurrence';
import { WorkingDays } from '../../workingCalendar/workingDays';
import { datedCutoffs } from '../departures/datedCutoffs';
import { departuresFrom } from '../departures/departures';
import { StoredTrain } from '../train/StoredTrain';

type Checked = Pick<
  StoredTrain,
  'timeZone' | 'start' | 'end' | 'recurrence' | 'cutoffs'
>;

/** On so many departures cutoffs are tried, over changes of clocks and holidays. */
const TRIED = 60;

/**
 * What contradicts itself in a train, field by field: a rule that never gives
 * a departure, a cutoff after the departure, or one that asks for less than
 * one before it.
 *
 * @internal
 */
export function checkTrain(
  train: Checked,
  workingDays: WorkingDays,
): ErrorDetail[] {
  const times = checkTrainTimes(train);
  if (times.length > 0) {
    return times;
  }
  const rule = checkTimes(train);
  return rule.length > 0 ? rule : checkCutoffs(train, workingDays);
}

function checkCutoffs(train: Checked, workingDays: WorkingDays): ErrorDetail[] {
  const found = new Map<string, ErrorDetail>();
  const clock = (instant: number) => instantText(instant, train.timeZone);
  const place = (name: string) =>
    train.cutoffs.findIndex(cutoff => cutoff.name === name);
  for (const departure of departuresFrom(train, 0, TRIED)) {
    let asked: Pick<TrainCutoff, 'name' | 'requiresState'> | undefined;
    for (const cutoff of datedCutoffs(train, departure.start, workingDays)) {
      const field = `cutoffs.${place(cutoff.name)}`;
      if (Date.parse(cutoff.at) > departure.start) {
        found.set(field, {
          field,
          code: 'cutoff_after_departure',
          message: `${cutoff.name} would be at ${clock(
            Date.parse(cutoff.at),
          )}, after the departure at ${clock(departure.start)}. Set it before.`,
        });
      }
      const { requiresState } = cutoff;
      if (!requiresState) {
        continue;
      }
      if (
        asked?.requiresState &&
        RELEASE_STATES.indexOf(requiresState) <
          RELEASE_STATES.indexOf(asked.requiresState)
      ) {
        found.set(field, {
          field,
          code: 'cutoff_asks_less',
          message: `${cutoff.name} asks for ${requiresState}, although ${asked.name} before it asks for ${asked.requiresState}. Ask for at least that, or set it earlier.`,
        });
      } else {
        asked = train.cutoffs[place(cutoff.name)];
      }
    }
  }
  return [...found.values()];
}

/**
 * What a train is after a change. Times of one kind take the place of the
 * other.
 *
 * @internal
 */
export function changeTrain(
  current: StoredTrain,
  change: TrainChange,
): StoredTrain {
  const next: Record<string, unknown> = { ...current };
  if (change.recurrence && !change.start && !change.end) {
    delete next.start;
    delete next.end;
  }
  if (change.start && change.end && !change.recurrence) {
    delete next.recurrence;
  }
  for (const [name, value] of Object.entries(change)) {
    if (value === null) {
      delete next[name];
    } else if (value !== undefined) {
      next[name] = value;
    }
  }
  return next as unknown as StoredTrain;
}
