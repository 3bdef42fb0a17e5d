import {
  Boarding,
  Message,
  Release,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { at, listParam, releaseParam, together } from '../../../platform';
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

/** Who boarded. @internal */
export function boardedMessage(
  { name: train }: Pick<StoredTrain, 'name'>,
  start: number,
  written: readonly Release[],
  added: readonly Release[],
): Message {
  const about = { train, start: at(start), count: written.length };
  return written.length === 0
    ? { code: 'train.allAboard', params: about }
    : together([
        { code: 'train.boarded', params: about },
        ...(added.length === 0
          ? []
          : [
              {
                code: 'train.cameAlong',
                params: { releases: listParam(added.map(releaseParam)) },
              },
            ]),
      ]);
}
