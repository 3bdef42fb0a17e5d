import {
  formatInstant,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { counted, moment } from '../../platform';
import { BoardedDeparture } from '../trains/departures/boardedDeparture';
import { inWords } from './durations';
import { Late, Preview, Slack } from './previewMoves';

/** The releases that the reader may read, with their windows after the moves. */
type Named = ReadonlyMap<string, Pick<Release, 'name' | 'window'>>;

function nameOf(named: Named, id: string | undefined): string {
  return (
    (id === undefined ? undefined : named.get(id)?.name) ??
    'a release that you may not read'
  );
}

function departureWords(
  departure: BoardedDeparture,
  release: Pick<Release, 'window'>,
): string {
  const at = moment(formatInstant(new Date(departure.start)), release);
  return `the departure of ${departure.train} on ${at}`;
}

/** @internal */
export function lateSentence(late: Late, named: Named): string {
  const release = named.get(late.releaseId)!;
  const { name } = release;
  const by = inWords(late.lateMs);
  switch (late.code) {
    case 'milestone_after_start':
      return `${late.milestone} of ${name} is due ${by} after ${name} starts. Move the milestone, or the release less far forward.`;
    case 'departure_missed':
      return `${name} misses ${departureWords(
        late.departure!,
        release,
      )} by ${by}. Move it less far back, or let it leave the train.`;
    default:
      return `${name} and ${nameOf(
        named,
        late.otherId,
      )} come in the wrong order by ${by}. Move ${name} as well.`;
  }
}

/** @internal */
export function slackSentence(slack: Slack, named: Named): string {
  const release = named.get(slack.releaseId)!;
  const { name } = release;
  if (slack.ms === undefined) {
    return `Nothing waits for ${name}; it can be put off as long as you like.`;
  }
  const bound = slack.departure
    ? departureWords(slack.departure, release)
    : nameOf(named, slack.boundById);
  if (slack.ms === 0) {
    return slack.departure
      ? `${name} cannot be put off any further and still reach ${bound}.`
      : `${name} cannot be put off any further before ${bound} has to wait.`;
  }
  return slack.departure
    ? `${name} can be put off by another ${inWords(
        slack.ms,
      )}, then it misses ${bound}.`
    : `${name} can be put off by another ${inWords(
        slack.ms,
      )}, then ${bound} has to wait.`;
}

/** @internal */
export function previewSentence(
  { conflicts, late }: Preview,
  moves: number,
): string {
  const { appear, vanish } = conflicts;
  const changes = (
    [
      [appear.length, 'conflict', 'appear'],
      [vanish.length, 'conflict', 'vanish'],
      [late.length, 'release', 'be late'],
    ] as const
  )
    .filter(([count]) => count > 0)
    .map(
      ([count, what, happens]) => `${counted(count, what)} would ${happens}`,
    );
  const words =
    changes.length > 0
      ? changes.join(', ')
      : 'no conflict would appear or vanish, and no release would be late';
  return `If ${counted(moves, 'release')} moved: ${words}.`;
}
