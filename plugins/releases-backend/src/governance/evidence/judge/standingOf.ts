import { EvidenceRecord } from '@slipway/backstage-plugin-releases-common';

/** What a series of evidence comes to. @internal */
export interface Standing {
  /** The record that counts. */
  record: EvidenceRecord;
  /** How many times in a row it has passed, the last time included. */
  streak: number;
}

const UNFINISHED = ['queued', 'running'];

interface Run {
  name: string;
  /** When its first record occurred, epoch milliseconds. */
  start: number;
  /** The one that counts last. */
  records: EvidenceRecord[];
}

function isFinished({ outcome }: EvidenceRecord): boolean {
  return !UNFINISHED.includes(outcome);
}

function occurred({ occurredAt }: EvidenceRecord): number {
  return Date.parse(occurredAt);
}

/** Of what cannot be told apart by time, a pass counts less. */
function byCaution(a: EvidenceRecord, b: EvidenceRecord): number {
  return (
    Number(b.outcome === 'pass') - Number(a.outcome === 'pass') ||
    compareTexts(a.source.externalId, b.source.externalId)
  );
}

function compareTexts(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

/** What counts later in one run is greater. */
function withinRun(a: EvidenceRecord, b: EvidenceRecord): number {
  return (
    (a.attempt ?? 1) - (b.attempt ?? 1) ||
    Number(isFinished(a)) - Number(isFinished(b)) ||
    occurred(a) - occurred(b) ||
    byCaution(a, b)
  );
}

function runsOf(records: readonly EvidenceRecord[]): Run[] {
  const byName = new Map<string, EvidenceRecord[]>();
  for (const record of records) {
    const name = record.source.run ?? '';
    byName.set(name, [...(byName.get(name) ?? []), record]);
  }
  return [...byName]
    .map(([name, of]) => ({
      name,
      start: Math.min(...of.map(occurred)),
      records: of.sort(withinRun),
    }))
    .sort(
      (a, b) =>
        a.start - b.start ||
        byCaution(a.records.at(-1)!, b.records.at(-1)!) ||
        compareTexts(a.name, b.name),
    );
}

/** A run that has a name is one result; without it each finished record is. */
function resultsOf({ name, records }: Run): EvidenceRecord[] {
  return name === ''
    ? records.filter(
        (record, place) => isFinished(record) || place === records.length - 1,
      )
    : records.slice(-1);
}

/**
 * Says which record of a series counts, in whatever order they arrived: of the
 * run that starts last, of its highest attempt, what is finished before what
 * runs, and of that the latest.
 *
 * @param records - of one series; at least one
 * @internal
 */
export function standingOf(records: readonly EvidenceRecord[]): Standing {
  const results = runsOf(records).flatMap(resultsOf);
  const lastOther = results.findLastIndex(({ outcome }) => outcome !== 'pass');
  return {
    record: results[results.length - 1],
    streak: results.length - 1 - lastOther,
  };
}
