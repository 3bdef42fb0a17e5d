import {
  approversNamed as namedBy,
  isRelative,
} from '../approvals/approvalParams';
import { ownerOfItem } from '../checklists/checklistParams';
import { approvalParamsOf } from '../gates/approval';
import { checklistParamsOf } from '../gates/checklist';
import { ReadyGate } from '../gates/ReadyGate';

/** Whom gates ask for approvals. @internal */
export interface ApproversNamed {
  /** Groups and users that are named, whatever the release. */
  refs: ReadonlySet<string>;
  /** Whether the owners of components are asked. */
  hasComponentOwners: boolean;
}

/** @internal */
export function approversNamed(gates: readonly ReadyGate[]): ApproversNamed {
  const asked = gates.flatMap(gate => approvalParamsOf(gate) ?? []);
  return {
    refs: new Set(
      asked.flatMap(params =>
        namedBy(params).map(({ entityRef }) => entityRef),
      ),
    ),
    hasComponentOwners: asked.some(({ rules }) =>
      rules.some(({ from }) =>
        from.some(approver => isRelative(approver) && approver !== 'owner'),
      ),
    ),
  };
}

/** Who is named to tick items of checklists. @internal */
export function tickersNamed(gates: readonly ReadyGate[]): string[] {
  return gates.flatMap(gate =>
    (checklistParamsOf(gate)?.items ?? []).flatMap(
      item => ownerOfItem(item, gate, {}).ref ?? [],
    ),
  );
}
