import {
  AskedGateChange,
  formatInstant,
  PolicySet,
  PolicySetChange,
  Release,
  ReleasePolicies,
  Verdict,
} from '@slipway/backstage-plugin-releases-common';
import { listParam, releaseParam, said, zoneOf } from '../../platform';
import { OwnVerdict } from '../evaluate/evaluate';
import { isApproved } from '../gates/isApproved';
import { AskedOfRelease } from '../policies/gatesAsked';
import { ComparedPolicies } from '../policies/GatesOfReleases';
import { GateDifference, PolicyDifference } from '../policies/policyDifference';
import { differs } from './adoptionRefusal';

const GATE_MESSAGES = {
  added: 'policySet.gateAdded',
  removed: 'policySet.gateRemoved',
  changed: 'policySet.gateChanged',
} as const;

/** What a release comes to by each of two sets of policies. @internal */
export interface ComparedVerdicts {
  kept: OwnVerdict;
  today: OwnVerdict;
}

/**
 * The policies that a release is held to, and by what those of today differ, in
 * words and as data.
 *
 * @internal
 */
export function presentPolicies(
  release: Release,
  compared: ComparedPolicies,
  {
    now,
    verdicts,
    adopt,
  }: {
    now: Date;
    verdicts?: ComparedVerdicts;
    adopt: ReleasePolicies['adopt'];
  },
): ReleasePolicies {
  const { kept, today, difference } = compared;
  const zone = zoneOf(release);
  const code = codeOf(compared);
  return {
    releaseId: release.id,
    revision: release.revision,
    at: formatInstant(now),
    ...(isApproved(release) ? { kept: toSet(kept) } : {}),
    today: toSet(today),
    differs: differs(compared),
    ...(verdicts
      ? {
          verdicts: {
            kept: verdicts.kept.verdict,
            today: verdicts.today.verdict,
          },
        }
      : {}),
    policies: difference.policies.map(change => withWords(change, zone)),
    gates: difference.gates.map(one => presentGate(one, verdicts, zone)),
    adopt,
    code,
    ...said(
      {
        code: `policySet.${code}`,
        params: { release: releaseParam(release) },
      },
      zone,
    ),
  };
}

function codeOf(compared: ComparedPolicies): ReleasePolicies['code'] {
  if (compared.difference.gates.length > 0) {
    return 'gates_differ';
  }
  return differs(compared) ? 'versions_differ' : 'same';
}

/** What of a set of policies names it. @internal */
export function toSet({ kind, policies }: AskedOfRelease): PolicySet {
  return {
    kind,
    policies: policies.map(({ id, name, version }) => ({ id, name, version })),
  };
}

function withWords(
  change: PolicyDifference['policies'][number],
  zone: string,
): PolicySetChange {
  const { name, from, to } = change;
  return {
    ...change,
    ...said(
      {
        code: `policySet.${change.change}`,
        params: {
          policy: name,
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        },
      },
      zone,
    ),
  };
}

function presentGate(
  { change, gate, parts, lessens }: GateDifference,
  verdicts: ComparedVerdicts | undefined,
  zone: string,
): AskedGateChange {
  const { id, name, stage } = gate;
  const kept = verdicts && statusIn(verdicts.kept, id);
  const today = verdicts && statusIn(verdicts.today, id);
  return {
    change,
    id,
    name,
    stage,
    parts,
    lessens,
    ...(kept ? { kept } : {}),
    ...(today ? { today } : {}),
    ...said(
      {
        code: GATE_MESSAGES[change],
        params: {
          gate: name,
          ...(parts.length > 0
            ? {
                parts: listParam(
                  parts.map(part => ({ code: `policySet.part_${part}` })),
                ),
              }
            : {}),
        },
      },
      zone,
    ),
  };
}

function statusIn({ gates }: OwnVerdict, id: string): Verdict | undefined {
  return gates.find(({ result }) => result.id === id)?.result.status;
}
