import {
  isContentOpen,
  Message,
  MissedCutoff,
  Release,
  RELEASE_STATES,
} from '@slipway/backstage-plugin-releases-common';
import {
  listParam,
  releaseParam,
  said,
  stateParam,
  together,
} from '../../../platform';
import { DatedCutoff } from '../departures/datedCutoffs';
import { TrainMember, TrainOrder } from '../../../dependencies';

const NAMED_WAITING = 50;

const GONE: readonly Release['state'][] = [
  'cancelled',
  'failed',
  'rolled_back',
];

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

/** A release that a cutoff asks for more of. @internal */
export function cutoffMissed(
  train: string,
  release: Pick<Release, 'id' | 'name' | 'state'>,
  { name, requiresState, at }: DatedCutoff,
): Message {
  return {
    code: 'train.cutoff_missed',
    params: {
      release: releaseParam(release),
      state: stateParam(release.state),
      cutoff: name,
      train,
      required: stateParam(requiresState!),
      at: { at },
    },
  };
}

/** Who else misses the train with a release. @internal */
export function whoElse(waiting: {
  members: readonly Pick<Release, 'id' | 'name'>[];
  truncated: boolean;
}): Message[] {
  const { members, truncated } = waiting;
  if (members.length === 0) {
    return [];
  }
  const named = listParam(members.map(releaseParam));
  return [
    {
      code: 'train.waiting',
      params: {
        count: members.length,
        releases: truncated
          ? { list: [named, { code: 'phrase.others' }] }
          : named,
      },
    },
  ];
}

/**
 * Who of those aboard misses a cutoff of their departure or will not go at
 * all, and who else then misses it, since they ship together or must come
 * after.
 *
 * @param cutoffs - of the departure, the earliest first
 * @param clock - the name and zone of the train, and the instant it is
 * @internal
 */
export function missedCutoffs<T extends TrainMember>(
  order: TrainOrder<T>,
  members: readonly T[],
  cutoffs: readonly DatedCutoff[],
  clock: { trainName: string; timeZone: string; now: number },
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
      ? cutoffMissed(clock.trainName, member, cutoff)
      : {
          code: 'train.release_gone',
          params: {
            release: releaseParam(member),
            state: stateParam(member.state),
          },
        };
    return [
      {
        releaseId: member.id,
        name: member.name,
        code: cutoff ? 'cutoff_missed' : 'release_gone',
        ...(cutoff ? { cutoff: { name: cutoff.name, at: cutoff.at } } : {}),
        ...said(together([reason, ...whoElse(alsoMiss)]), clock.timeZone),
        alsoMiss: alsoMiss.members.map(({ id, name }) => ({
          releaseId: id,
          name,
        })),
        truncated: alsoMiss.truncated,
      },
    ];
  });
}
