import {
  cutText,
  isReady,
  isWaiverOpen,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import {
  asWritten,
  personRef,
  releaseParam,
  said,
  together,
  zoneOf,
} from '../../platform';
import { CONDITIONS_GATE } from '../decisions/reviewGates';
import { openGates } from '../evaluate/evaluate';
import { JudgedGate } from '../gates/JudgedGate';
import { hasStarted, isAskedAfterStart } from '../stages/stages';
import { closedGate } from '../ticking/tickRefusals';
import { AskSays, ReleaseAsk } from './ReleaseAsk';

const MOST_OF_REASON = 300;

/**
 * For what a release waits, and of whom: a vote of those whose approval would
 * still count on a gate that does not pass, open items of checklists of their
 * owners, evidence of who owns its gate, an answer to each waiver that is asked
 * for, and of who owns the release whatever else stands in its way. Who has
 * voted or is an author is left to whoever asks.
 *
 * @param now - RFC 3339, UTC
 * @internal
 */
export function asksOf(
  release: Release,
  gates: readonly JudgedGate[],
  now: string,
): ReleaseAsk[] {
  const open = gates.filter(({ result }) => !isReady(result.status));
  return [
    ...open.flatMap(gate => votesAsked(release, gate)),
    ...open.flatMap(gate => ticksAsked(release, gate)),
    ...open.flatMap(gate => evidenceAsked(release, gate)),
    ...waiversAsked(release, now),
    ...blockersOf(release, gates),
  ];
}

function votesAsked(
  release: Release,
  { result, voting }: JudgedGate,
): ReleaseAsk[] {
  const isAsked =
    voting !== undefined &&
    !voting.isDecided &&
    !voting.isTooEarly &&
    voting.waiting.length === 0;
  return isAsked
    ? voting.asked.map(ref => ({
        kind: 'vote',
        target: result.id,
        ref,
        ...(voting.excluded.length > 0
          ? { notBy: personRef(release.createdBy) }
          : {}),
        dueAt: result.dueAt,
        says: {
          ...said(
            {
              code: 'work.vote',
              params: { release: releaseParam(release), gate: result.name },
            },
            zoneOf(release),
          ),
          ...ofGate(release, result),
        },
      }))
    : [];
}

function ticksAsked(
  release: Release,
  { result, ticking }: JudgedGate,
): ReleaseAsk[] {
  if (!result.checklist || !ticking || closedGate(release, result.stage)) {
    return [];
  }
  const isOfGo = result.id === CONDITIONS_GATE;
  return result.checklist.items.flatMap((item, place): ReleaseAsk[] => {
    const { ref } = ticking.owners[place];
    return item.done || ref === undefined
      ? []
      : [
          {
            kind: isOfGo ? 'condition' : 'checklist',
            target: result.id,
            item: item.id,
            ref,
            ...(ticking.authors.length > 0
              ? { notBy: personRef(release.createdBy) }
              : {}),
            dueAt: item.dueAt ?? result.dueAt,
            says: {
              ...said(
                {
                  code: isOfGo ? 'work.condition' : 'work.tick',
                  params: { release: releaseParam(release), item: item.title },
                },
                zoneOf(release),
              ),
              ...ofGate(release, result),
            },
          },
        ];
  });
}

/** Nobody has to see to what only advises, nor to a draft. */
function evidenceAsked(release: Release, { result }: JudgedGate): ReleaseAsk[] {
  const { ownerRef, byHand, stage } = result;
  const isAsked =
    result.kind === 'evidence' &&
    result.severity === 'blocking' &&
    release.state !== 'draft' &&
    (hasStarted(release) || !isAskedAfterStart(stage));
  return isAsked && ownerRef !== undefined
    ? [
        {
          kind: 'evidence',
          target: result.id,
          ref: ownerRef,
          dueAt: result.dueAt,
          says: {
            ...finding(result),
            ...ofGate(release, result),
            ...(byHand && byHand.subjects.length > 0
              ? { byHand: true as const }
              : {}),
          },
        },
      ]
    : [];
}

function waiversAsked(release: Release, now: string): ReleaseAsk[] {
  return (release.waivers ?? [])
    .filter(waiver => waiver.state === 'requested' && isWaiverOpen(waiver, now))
    .map(({ id, expiresAt, requestedBy, reason, target }) => ({
      kind: 'waiver',
      target: id,
      notBy: personRef(release.createdBy),
      until: expiresAt,
      dueAt: release.window?.start,
      says: {
        ...said(
          {
            code: 'work.waiver',
            params: {
              release: releaseParam(release),
              target: target.name,
              person: { actor: requestedBy ?? release.createdBy },
              reason: together(asWritten(cutText(reason, MOST_OF_REASON))),
            },
          },
          zoneOf(release),
        ),
        ...zone(release),
      },
    }));
}

/** What of a draft is open is no surprise to who writes it. */
function blockersOf(
  release: Release,
  gates: readonly JudgedGate[],
): ReleaseAsk[] {
  const ref = release.ownerRef ?? release.managerRef;
  return ref === undefined || release.state === 'draft'
    ? []
    : openGates(gates).map(({ result }) => ({
        kind: 'blocker',
        target: result.id,
        ref,
        dueAt: result.dueAt,
        says: { ...finding(result), ...ofGate(release, result) },
      }));
}

function finding({ sentence, message }: JudgedGate['result']): AskSays {
  return { sentence, ...(message ? { message } : {}) };
}

function ofGate(release: Release, { name }: JudgedGate['result']) {
  return { gateName: name, ...zone(release) };
}

function zone({ window }: Release): Pick<AskSays, 'timeZone'> {
  return window ? { timeZone: window.timeZone } : {};
}
