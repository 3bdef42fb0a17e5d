import {
  isContentOpen,
  MissedCutoff,
  Release,
  RELEASE_STATES,
} from '@slipway/backstage-plugin-releases-common';
import { listed } from '../../../platform';
import { instantText } from '../../recurrence';
import { DatedCutoff } from '../departures/datedCutoffs';
import { TrainMember, TrainOrder } from '../../../dependencies';

const NAMED_WAITING = 50;

const GONE: readonly Release['state'][] = [
  'cancelled',
  'failed',
  'rolled_back',
];

/** A state as a sentence has it. @internal */
export function inWords(state: Release['state']): string {
  return state.replace(/_/g, ' ');
}

/**
 * Whether a release has come as far as a state, or further.
 *
 * @internal
 */
export function hasReached(
  state: Release['state'],
  required: Release['state'],
): boolean {
  return (
    !GONE.includes(state) &&
    RELEASE_STATES.indexOf(state) >= RELEASE_STATES.indexOf(required)
  );
}

/** The first cutoff that is over and that a release has not met. @internal */
export function firstMissed(
  { state }: Pick<Release, 'state'>,
  cutoffs: readonly DatedCutoff[],
  now: number,
): DatedCutoff | undefined {
  return cutoffs.find(
    ({ at, requiresState }) =>
      Date.parse(at) <= now &&
      requiresState !== undefined &&
      !hasReached(state, requiresState),
  );
}

/** Who else misses the train with a release, as the end of a sentence. @internal */
export function whoElse(waiting: {
  members: readonly Pick<Release, 'name'>[];
  truncated: boolean;
}): string {
  if (waiting.members.length === 0) {
    return '';
  }
  const names = waiting.members.map(({ name }) => name);
  const words = waiting.truncated
    ? `${listed(names)} and others`
    : listed(names);
  return ` ${words} ${names.length === 1 ? 'waits' : 'wait'} for it, and then ${
    names.length === 1 ? 'misses' : 'miss'
  } it too.`;
}

/**
 * Who of those aboard misses a cutoff of their departure or will not go at
 * all, and who else then misses it, since they ship together or must come
 * after.
 *
 * @param cutoffs - of the departure, the earliest first
 * @param clock - the zone of the train, and the instant it is
 * @internal
 */
export function missedCutoffs<T extends TrainMember>(
  order: TrainOrder<T>,
  members: readonly T[],
  cutoffs: readonly DatedCutoff[],
  clock: { timeZone: string; now: number },
): MissedCutoff[] {
  return members.flatMap((member): MissedCutoff[] => {
    const isGone = GONE.includes(member.state);
    const cutoff = isGone ? undefined : firstMissed(member, cutoffs, clock.now);
    if (!cutoff && !isGone) {
      return [];
    }
    const waiting = order.waitingFor(member.id, NAMED_WAITING);
    const alsoMiss = {
      ...waiting,
      members: waiting.members.filter(({ state }) => isContentOpen(state)),
    };
    const reason = cutoff
      ? `${member.name} is ${inWords(member.state)} and misses ${
          cutoff.name
        }, which asked for ${inWords(cutoff.requiresState!)} by ${instantText(
          Date.parse(cutoff.at),
          clock.timeZone,
        )}.`
      : `${member.name} is ${inWords(member.state)} and does not go.`;
    return [
      {
        releaseId: member.id,
        name: member.name,
        code: cutoff ? 'cutoff_missed' : 'release_gone',
        ...(cutoff ? { cutoff: { name: cutoff.name, at: cutoff.at } } : {}),
        sentence: `${reason}${whoElse(alsoMiss)}`,
        alsoMiss: alsoMiss.members.map(({ id, name }) => ({
          releaseId: id,
          name,
        })),
        truncated: alsoMiss.truncated,
      },
    ];
  });
}
