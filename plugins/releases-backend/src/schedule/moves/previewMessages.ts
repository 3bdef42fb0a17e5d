import {
  Message,
  MessageParam,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { on, releaseParam } from '../../platform';
import { BoardedDeparture } from '../trains/departures/boardedDeparture';
import { durationMessage } from './durations';
import { Late, Preview, Slack } from './previewMoves';

/** The releases that the reader may read, with their windows after the moves. */
type Named = ReadonlyMap<string, Pick<Release, 'id' | 'name' | 'window'>>;

function paramOf(named: Named, id: string | undefined): MessageParam {
  const release = id === undefined ? undefined : named.get(id);
  return release ? releaseParam(release) : { code: 'phrase.hiddenRelease' };
}

function departureMessage({ train, start }: BoardedDeparture): Message {
  return { code: 'plan.departure', params: { train, start: on(start) } };
}

/** @internal */
export function lateMessage(late: Late, named: Named): Message {
  const about = {
    release: paramOf(named, late.releaseId),
    by: durationMessage(late.lateMs),
  };
  switch (late.code) {
    case 'milestone_after_start':
      return {
        code: 'plan.milestone_after_start',
        params: { ...about, milestone: late.milestone ?? '' },
      };
    case 'departure_missed':
      return {
        code: 'plan.departure_missed',
        params: { ...about, departure: departureMessage(late.departure!) },
      };
    default:
      return {
        code: 'plan.wrong_order',
        params: { ...about, other: paramOf(named, late.otherId) },
      };
  }
}

/** @internal */
export function slackMessage(slack: Slack, named: Named): Message {
  const release = paramOf(named, slack.releaseId);
  if (slack.ms === undefined) {
    return { code: 'plan.unbound', params: { release } };
  }
  const bound: Record<string, MessageParam> = slack.departure
    ? { context: 'departure', bound: departureMessage(slack.departure) }
    : { bound: paramOf(named, slack.boundById) };
  return slack.ms === 0
    ? { code: 'plan.noSlack', params: { release, ...bound } }
    : {
        code: 'plan.slack',
        params: { release, ...bound, by: durationMessage(slack.ms) },
      };
}

/** @internal */
export function previewMessage(
  { conflicts, late }: Preview,
  moves: number,
): Message {
  const { appear, vanish } = conflicts;
  const changes = (
    [
      [appear.length, 'conflictsAppear'],
      [vanish.length, 'conflictsVanish'],
      [late.length, 'releasesLate'],
    ] as const
  )
    .filter(([count]) => count > 0)
    .map(([count, code]) => ({ code: `plan.${code}`, params: { count } }));
  return {
    code: 'plan.preview',
    params: {
      count: moves,
      changes:
        changes.length > 0 ? { list: changes } : { code: 'plan.noChange' },
    },
  };
}
