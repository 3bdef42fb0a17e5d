import { IcsComponent, valueOf } from './IcsComponent';
import { readOrRefusal } from './IcsRefusal';
import { readMoment } from './icsMoment';

/** Which edition of an event a file has. @internal */
export interface EventRevision {
  /** Counts up with what changes (RFC 5545, 3.8.7.4). */
  sequence: number;
  /** `LAST-MODIFIED`, as a wall time of UTC. */
  lastModified?: string;
  /** `DTSTAMP`, as a wall time of UTC. */
  stamp?: string;
}

function timeOf(event: IcsComponent, name: string): string | undefined {
  const value = valueOf(event, name);
  const read =
    value === undefined
      ? undefined
      : readOrRefusal(() => readMoment(name, value).wall);
  return read && 'value' in read ? read.value : undefined;
}

/** @internal */
export function revisionOf(event: IcsComponent): EventRevision {
  const sequence = /^\s*\d{1,9}\s*$/.exec(valueOf(event, 'sequence') ?? '');
  return {
    sequence: Number(sequence?.[0] ?? 0),
    lastModified: timeOf(event, 'last-modified'),
    stamp: timeOf(event, 'dtstamp'),
  };
}

/**
 * Whether one edition of an event came before another: by `SEQUENCE`, or where
 * that is the same by when they were changed, or else stamped.
 *
 * @internal
 */
export function isOlder(one: EventRevision, other: EventRevision): boolean {
  if (one.sequence !== other.sequence) {
    return one.sequence < other.sequence;
  }
  if (one.lastModified && other.lastModified) {
    return one.lastModified < other.lastModified;
  }
  return Boolean(one.stamp && other.stamp && one.stamp < other.stamp);
}
