import {
  GateAnswer,
  GateReason,
  Message,
} from '@slipway/backstage-plugin-releases-common';
import { listParam, said, together, zoneOf } from '../../platform';
import { WindowFinding } from '../../schedule';
import { GateFacts } from './GateFacts';
import { gateReason } from './gateReason';
import { releaseReasons } from './releaseReasons';
import { subjectParam } from './subjectParam';

const UTC = {};

/**
 * Says whether a version may be deployed, and what stands in the way: first
 * what does not pass by itself, then what does, then what is said beside.
 *
 * @internal
 */
export function decideGate(facts: GateFacts): GateAnswer {
  const { at, environment, release, mayRead, windows } = facts;
  const reasons = inOrder([
    ...(release ? ofRelease(facts) : ofNoRelease(facts)),
    ...windows.findings.flatMap(finding => ofWindow(finding, facts)),
  ]);
  const blocking = reasons.filter(reason => reason.blocking);
  const allowed = blocking.length === 0;
  return {
    allowed,
    pending: !allowed && blocking.every(({ passing }) => passing),
    at,
    ...(release && mayRead
      ? { releaseId: release.id, releaseName: release.name }
      : {}),
    environment,
    ...said(sentenceOf(facts, blocking), zoneOf(release ?? UTC)),
    reasons,
    ...(windows.nextOpen === undefined ? {} : { nextOpen: windows.nextOpen }),
  };
}

function inOrder(reasons: readonly GateReason[]): GateReason[] {
  return [
    ...reasons.filter(({ blocking, passing }) => blocking && !passing),
    ...reasons.filter(({ blocking, passing }) => blocking && passing),
    ...reasons.filter(({ blocking }) => !blocking),
  ];
}

/** Of a release that may not be read, only that it does not go out. */
function ofRelease(facts: GateFacts): GateReason[] {
  const reasons = releaseReasons(facts.release!, facts);
  return facts.mayRead || reasons.length === 0
    ? reasons
    : [
        gateReason(
          UTC,
          'hidden_release_not_ready',
          {},
          { passing: reasons.every(({ passing }) => passing) },
        ),
      ];
}

function ofNoRelease({
  asked,
  environment,
  requiredBy,
}: GateFacts): GateReason[] {
  const isRequired = requiredBy.length > 0;
  const none = gateReason(
    UTC,
    'no_release',
    { what: subjectParam(undefined, asked), environment },
    { blocking: isRequired },
  );
  return isRequired
    ? [
        none,
        gateReason(UTC, 'release_required', {
          policies: listParam([...requiredBy]),
        }),
      ]
    : [none];
}

/** Which windows are waived for a release tells of the release. */
function ofWindow(
  { reason, refuses }: WindowFinding,
  { release, mayRead, windows }: GateFacts,
): GateReason[] {
  const { code, sentence, message, until } = reason;
  if (release && !mayRead && !refuses) {
    return [];
  }
  return [
    {
      code,
      sentence,
      ...(message && { message }),
      blocking: refuses,
      passing:
        refuses && (windows.nextOpen !== undefined || until !== undefined),
    },
  ];
}

function sentenceOf(
  { asked, environment, release, mayRead }: GateFacts,
  blocking: readonly GateReason[],
): Message {
  const about = {
    what: subjectParam(mayRead ? release : undefined, asked),
    environment,
  };
  const [first, ...more] = blocking;
  if (!first) {
    return { code: 'gateAnswer.may', params: about };
  }
  const { sentence, message } = first;
  return together([
    {
      code: 'gateAnswer.mayNot',
      params: {
        ...about,
        reason: message ?? { code: 'phrase.text', params: { text: sentence } },
      },
    },
    ...(more.length > 0
      ? [{ code: 'gateAnswer.more', params: { count: more.length } }]
      : []),
  ]);
}
