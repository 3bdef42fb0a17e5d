import {
  ActualCorrection,
  ActualTime,
  correctableTimes,
  ErrorDetail,
  Release,
  ReleaseActual,
} from '@slipway/backstage-plugin-releases-common';
import { moment } from '../../platform';

/** @internal */
export type CorrectionOutcome =
  | { actual: ReleaseActual }
  | { notStarted: string }
  | { invalid: ErrorDetail[] };

const TIMES: readonly ActualTime[] = ['start', 'end'];

/**
 * The actual times of a release after a correction: of what has happened only,
 * none of them to come, and the start not after the end.
 *
 * @param now - RFC 3339, UTC
 * @internal
 */
export function correctActual(
  release: Release,
  correction: ActualCorrection,
  now: string,
): CorrectionOutcome {
  const there = correctableTimes(release);
  if (there.length === 0) {
    return {
      notStarted: `${release.name} has not started, so it has no actual times to correct.`,
    };
  }
  const actual: ReleaseActual = { ...release.actual };
  const invalid: ErrorDetail[] = [];
  for (const time of TIMES) {
    const at = correction[time];
    if (at === undefined) {
      continue;
    }
    actual[time] = at;
    if (!there.includes(time)) {
      invalid.push({
        field: time,
        code: 'not_ended',
        message: `${release.name} has not ended yet. Leave the actual end out.`,
      });
    } else if (Date.parse(at) > Date.parse(now)) {
      invalid.push({
        field: time,
        code: 'in_the_future',
        message: `The actual ${time} is in the future. Give a time that has passed.`,
      });
    }
  }
  if (
    invalid.length === 0 &&
    actual.start &&
    actual.end &&
    Date.parse(actual.start) > Date.parse(actual.end)
  ) {
    invalid.push(outOfOrder(release, correction));
  }
  return invalid.length > 0 ? { invalid } : { actual };
}

/** Names the time that was given; of two, the end. */
function outOfOrder(
  release: Release,
  { start, end }: ActualCorrection,
): ErrorDetail {
  const { actual } = release;
  return end === undefined
    ? {
        field: 'start',
        code: 'actual_start_after_end',
        message: `The release ended ${moment(
          actual.end ?? '',
          release,
        )}. Give a start before that, or correct the end too.`,
      }
    : {
        field: 'end',
        code: 'actual_end_before_start',
        message: `The release started ${moment(
          start ?? actual.start ?? '',
          release,
        )}. Give an end after that.`,
      };
}
