import {
  DeploymentRule,
  GateDue,
  GateSeverity,
  Policy,
  PolicyGate,
} from '@slipway/backstage-plugin-releases-common';
import { asRow, Row } from '../../shared/form';
import { draftOfParam, ParamDraft, valueOfParam } from './ParamDraft';
import { ParamField } from './ParamField';
import {
  draftFromSelector,
  SelectorDraft,
  selectorFromDraft,
} from './SelectorDraft';

/** Whether a waiver may lift a gate: as its type has it, or as the policy says. */
export const WAIVABLE = ['type', 'yes', 'no'] as const;

/** A gate of a policy, as it stands in the form. */
export interface GateDraft {
  id: string;
  /** Whether the id stays when the name changes. */
  hasOwnId: boolean;
  name: string;
  /** Absent: none was chosen. */
  type?: string;
  stage: PolicyGate['stage'];
  params: ParamDraft;
  severity: GateSeverity;
  ownerRef?: string;
  /** Absent: as usual. */
  due?: Partial<GateDue> & Pick<GateDue, 'from'>;
  waivable: (typeof WAIVABLE)[number];
  /** Whether an emergency need not pass it. */
  isSkipped: boolean;
}

/** A policy as it stands in the form: all that was typed, right or wrong. */
export interface PolicyDraft {
  id: string;
  hasOwnId: boolean;
  name: string;
  description: string;
  selector: SelectorDraft;
  gates: Row<GateDraft>[];
  approvesBeforehand: boolean;
  standardChanges: SelectorDraft;
  /** An ISO 8601 duration; empty: none. */
  reviewWithin: string;
  autoApprove: boolean;
  requireRelease: boolean;
  /** Whether it says what deployments may do. */
  rulesDeployments: boolean;
  deployments: DeploymentRule;
}

/** What deployments may do where nobody has chosen yet. */
const CAREFUL: DeploymentRule = { moves: false, unplanned: 'record' };

/** What the parameters of each type of gates are, by its id. */
export type GateFields = ReadonlyMap<string, ParamField>;

/** What stands for the parameters of a type that nobody provides. */
const ANY_PARAMS: ParamField = { kind: 'json', isRequired: true };

export function paramsDraft(
  type: string | undefined,
  fields: GateFields,
  params: PolicyGate['params'] = {},
): ParamDraft {
  return type === undefined
    ? { kind: 'group', parts: {}, isKept: true }
    : draftOfParam(fields.get(type) ?? ANY_PARAMS, params);
}

export function emptyGate(fields: GateFields): Row<GateDraft> {
  return asRow<GateDraft>({
    id: '',
    hasOwnId: false,
    name: '',
    stage: 'approval',
    params: paramsDraft(undefined, fields),
    severity: 'blocking',
    waivable: 'type',
    isSkipped: false,
  });
}

export function emptyPolicyDraft(fields: GateFields): PolicyDraft {
  return {
    id: '',
    hasOwnId: false,
    name: '',
    description: '',
    selector: draftFromSelector(),
    gates: [emptyGate(fields)],
    approvesBeforehand: false,
    standardChanges: draftFromSelector(),
    reviewWithin: '',
    autoApprove: false,
    requireRelease: false,
    rulesDeployments: false,
    deployments: CAREFUL,
  };
}

function waivableOf({ waivable }: PolicyGate): GateDraft['waivable'] {
  if (waivable === undefined) {
    return 'type';
  }
  return waivable ? 'yes' : 'no';
}

/** A policy as the form shows it. */
export function draftFromPolicy(
  policy: Policy,
  fields: GateFields,
): PolicyDraft {
  return {
    id: policy.id,
    hasOwnId: true,
    name: policy.name,
    description: policy.description ?? '',
    selector: draftFromSelector(policy.selector),
    gates: policy.gates.map(gate =>
      asRow<GateDraft>({
        id: gate.id,
        hasOwnId: true,
        name: gate.name,
        type: gate.type,
        stage: gate.stage,
        params: paramsDraft(gate.type, fields, gate.params),
        severity: gate.severity,
        ownerRef: gate.ownerRef,
        due: gate.due,
        waivable: waivableOf(gate),
        isSkipped: policy.emergency?.skip.includes(gate.id) ?? false,
      }),
    ),
    approvesBeforehand: policy.standardChanges !== undefined,
    standardChanges: draftFromSelector(policy.standardChanges),
    reviewWithin: policy.emergency?.reviewWithin ?? '',
    autoApprove: policy.autoApprove ?? false,
    requireRelease: policy.requireRelease ?? false,
    rulesDeployments: policy.deployments !== undefined,
    deployments: policy.deployments ?? CAREFUL,
  };
}

/** What was typed, in the fields of the contract, whose schema tells what is wrong. */
export function draftToPolicy(draft: PolicyDraft) {
  const skip = draft.gates.flatMap(({ id, isSkipped }) =>
    isSkipped ? id : [],
  );
  const reviewWithin = draft.reviewWithin.trim();
  return {
    id: draft.id.trim(),
    name: draft.name.trim(),
    description: draft.description.trim() || undefined,
    selector: selectorFromDraft(draft.selector),
    gates: draft.gates.map(gate => ({
      id: gate.id.trim(),
      name: gate.name.trim(),
      type: gate.type ?? '',
      stage: gate.stage,
      params: valueOfParam(gate.params) ?? {},
      ownerRef: gate.ownerRef,
      due: gate.due,
      severity: gate.severity,
      waivable: gate.waivable === 'type' ? undefined : gate.waivable === 'yes',
    })),
    standardChanges: draft.approvesBeforehand
      ? selectorFromDraft(draft.standardChanges)
      : undefined,
    emergency:
      skip.length > 0 || reviewWithin !== ''
        ? { skip, reviewWithin: reviewWithin || undefined }
        : undefined,
    autoApprove: draft.autoApprove || undefined,
    requireRelease: draft.requireRelease || undefined,
    deployments: draft.rulesDeployments ? draft.deployments : undefined,
  };
}

export type PolicyInput = ReturnType<typeof draftToPolicy>;

export type PolicyInputField = keyof PolicyInput;
