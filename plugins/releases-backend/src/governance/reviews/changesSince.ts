import {
  Message,
  Release,
  ReviewReason,
  Verdict,
} from '@slipway/backstage-plugin-releases-common';
import { asWritten, said, together, zoneOf } from '../../platform';
import { StoredDecision } from '../decisions/DecisionsStore';
import { KeptBefore } from './KeptAgendaStore';

/** What a release comes to, beside what it came to before. @internal */
export interface AgendaStanding {
  contentHash: string;
  window?: Release['window'];
  /** Absent: it has gone out. */
  verdict?: Verdict;
  decision?: Pick<StoredDecision, 'reopened'>;
}

/**
 * What changed since the last review of a release: what it ships, when, whether
 * it is ready, and whether its decision stands.
 *
 * @internal
 */
export function changesSince(
  before: KeptBefore,
  now: AgendaStanding,
): ReviewReason[] {
  const zone = zoneOf({ window: now.window ?? before.window });
  const says = (code: string, params?: Message['params']): ReviewReason => ({
    code,
    ...said({ code: `review.${code}`, ...(params ? { params } : {}) }, zone),
  });
  const isMoved =
    before.window?.start !== now.window?.start ||
    before.window?.end !== now.window?.end;
  const reopened = now.decision?.reopened;
  return [
    ...verdictChange(before.verdict, now.verdict).map(params =>
      params === 'went_out'
        ? says('went_out')
        : says('verdict_changed', params),
    ),
    ...(isMoved ? [windowChange(before.window, now.window, says)] : []),
    // A move is a change of the content by itself.
    ...(before.contentHash !== now.contentHash && !isMoved
      ? [says('content_differs')]
      : []),
    ...(reopened && Date.parse(reopened.at) >= Date.parse(before.closedAt)
      ? [
          says('decision_reopened', {
            why: reopened.message ?? together(asWritten(reopened.sentence)),
          }),
        ]
      : []),
  ];
}

function verdictChange(
  before: Verdict | undefined,
  now: Verdict | undefined,
): ('went_out' | Record<string, Message>)[] {
  if (before === now || before === undefined) {
    return [];
  }
  return now === undefined
    ? ['went_out']
    : [
        {
          from: { code: `review.verdict_${before}` },
          to: { code: `review.verdict_${now}` },
        },
      ];
}

function windowChange(
  before: Release['window'],
  now: Release['window'],
  says: (code: string, params: Message['params']) => ReviewReason,
): ReviewReason {
  if (before && now) {
    return says('window_moved', {
      from: { at: before.start },
      to: { at: now.start },
    });
  }
  return now
    ? says('window_set', { to: { at: now.start } })
    : says('window_cleared', { from: { at: before!.start } });
}
