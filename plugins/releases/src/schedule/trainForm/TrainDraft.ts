import {
  CUTOFF_STATES,
  Train,
  TrainCutoff,
  TrainMilestone,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { asRow, Row } from '../../shared/form';
import {
  emptyWindowDraft,
  weeklyPattern,
  WhenDraft,
  whenFromTimes,
  whenToTimes,
} from '../windowForm';

export const MOMENT_UNITS = [
  'hours',
  'days',
  'weeks',
  'workingBefore',
  'workingAfter',
  'exact',
] as const;

export type MomentUnit = (typeof MOMENT_UNITS)[number];

/** A moment before or after a departure, as it stands in the form. */
export interface MomentDraft {
  name: string;
  amount: number;
  unit: MomentUnit;
  /** For working days: `17:00`, or '' for the time of the departure. */
  timeOfDay: string;
  /** For what no amount can say: an ISO 8601 duration. */
  duration: string;
}

export interface CutoffDraft extends MomentDraft {
  requiresState?: (typeof CUTOFF_STATES)[number];
}

/** A train as it stands in the form: all that was typed, right or wrong. */
export interface TrainDraft {
  name: string;
  description: string;
  environment: string;
  /** NaN for any number. */
  capacity: number;
  when: WhenDraft;
  cutoffs: Row<CutoffDraft>[];
  milestones: Row<MomentDraft>[];
}

const WHOLE = /^P(?:(\d+)([DW])|T(\d+)H)$/;

const UNITS = { D: 'days', W: 'weeks' } as const;

export function emptyMoment(): MomentDraft {
  return { name: '', amount: 1, unit: 'days', timeOfDay: '', duration: '' };
}

function momentFrom(moment: TrainMilestone): MomentDraft {
  const { name, before, offsetDays, timeOfDay = '' } = moment;
  const draft = { ...emptyMoment(), name, timeOfDay };
  if (offsetDays !== undefined) {
    return {
      ...draft,
      amount: Math.abs(offsetDays),
      unit: offsetDays > 0 ? 'workingAfter' : 'workingBefore',
    };
  }
  const [, count, letter, hours] = WHOLE.exec(before ?? '') ?? [];
  if (hours) {
    return { ...draft, amount: Number(hours), unit: 'hours' };
  }
  return letter === 'D' || letter === 'W'
    ? { ...draft, amount: Number(count), unit: UNITS[letter] }
    : { ...draft, unit: 'exact', duration: before ?? '' };
}

function momentTo(draft: MomentDraft): TrainMilestone {
  const { amount, unit } = draft;
  const name = draft.name.trim();
  switch (unit) {
    case 'hours':
      return { name, before: `PT${amount}H` };
    case 'days':
      return { name, before: `P${amount}D` };
    case 'weeks':
      return { name, before: `P${amount}W` };
    case 'exact':
      return { name, before: draft.duration.trim() };
    default:
      return {
        name,
        offsetDays: unit === 'workingAfter' || amount === 0 ? amount : -amount,
        ...(draft.timeOfDay ? { timeOfDay: draft.timeOfDay } : {}),
      };
  }
}

/** Leaves every Thursday afternoon, unless somebody says otherwise. */
export function emptyTrainDraft(zone: string): TrainDraft {
  const pattern = weeklyPattern(DateTime.now().setZone(zone), 'TH', {
    startTime: '14:00',
    endTime: '18:00',
    endsAfterDays: 0,
  });
  return {
    name: '',
    description: '',
    environment: 'production',
    capacity: NaN,
    when: { ...emptyWindowDraft(zone, pattern), repeats: true },
    cutoffs: [],
    milestones: [],
  };
}

/** A train as the form shows it. */
export function draftFromTrain(train: Train): TrainDraft {
  return {
    name: train.name,
    description: train.description ?? '',
    environment: train.environment ?? '',
    capacity: train.capacity ?? NaN,
    when: whenFromTimes(train),
    cutoffs: train.cutoffs.map(cutoff =>
      asRow<CutoffDraft>({
        ...momentFrom(cutoff),
        requiresState: cutoff.requiresState,
      }),
    ),
    milestones: train.milestones.map(item => asRow(momentFrom(item))),
  };
}

/** What was typed, in the fields of the contract, whose schema tells what is wrong. */
export function draftToTrain(draft: TrainDraft, base?: Train) {
  return {
    name: draft.name.trim(),
    description: draft.description.trim() || undefined,
    environment: draft.environment.trim() || undefined,
    capacity: Number.isNaN(draft.capacity) ? undefined : draft.capacity,
    ...whenToTimes(draft.when, base),
    cutoffs: draft.cutoffs.map(
      (cutoff): TrainCutoff => ({
        ...momentTo(cutoff),
        ...(cutoff.requiresState
          ? { requiresState: cutoff.requiresState }
          : {}),
      }),
    ),
    milestones: draft.milestones.map(momentTo),
  };
}

export type TrainInput = ReturnType<typeof draftToTrain>;

export type TrainInputField = keyof TrainInput;
