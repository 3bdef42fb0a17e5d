import {
  Boarding,
  Release,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { counted, listed } from '../../../platform';
import { instantText } from '../../recurrence';
import { StoredTrain } from '../train/StoredTrain';

/** A release that boarded or left; one that was not named came along. @internal */
export function toBoarded(
  { id, name, revision }: Release,
  named: ReadonlySet<string>,
): Boarding['changed'][number] {
  return {
    releaseId: id,
    name,
    revision,
    because: named.has(id) ? 'named' : 'co_release',
  };
}

/** How many are aboard, and how many more may come. @internal */
export function roomOf(
  { capacity }: Pick<StoredTrain, 'capacity'>,
  aboard: number,
): Pick<Boarding, 'aboard' | 'free'> {
  return {
    aboard,
    ...(capacity === undefined ? {} : { free: Math.max(capacity - aboard, 0) }),
  };
}

/** What to know of a boarding, with what it does to each release. @internal */
export function warningsOf(
  written: readonly Release[],
  others: readonly Warning[] = [],
): Pick<Boarding, 'warnings'> {
  const warnings = [
    ...others,
    ...written.flatMap(release => release.warnings ?? []),
  ];
  return warnings.length > 0 ? { warnings } : {};
}

/** Who boarded, in words. @internal */
export function boardedSentence(
  train: Pick<StoredTrain, 'name' | 'timeZone'>,
  start: number,
  written: readonly Release[],
  added: readonly Release[],
): string {
  const departure = instantText(start, train.timeZone);
  if (written.length === 0) {
    return `All of them are aboard ${train.name} for ${departure} already.`;
  }
  const boarded = `${counted(written.length, 'release')} boarded ${
    train.name
  } for ${departure}.`;
  return added.length === 0
    ? boarded
    : `${boarded} ${listed(
        added.map(({ name }) => name),
      )} came along, since they ship together.`;
}
