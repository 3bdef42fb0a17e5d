import {
  GateResult,
  PolicyGate,
} from '@slipway/backstage-plugin-releases-common';
import { GateType } from '@slipway/backstage-plugin-releases-node';
import { FactsOfGate } from './BuiltInGateType';

/** A type of gate, whoever provides it. @internal */
export type AnyGateType = GateType<any, FactsOfGate> & {
  namesIn?(params: any): { field: string; entityRef: string }[];
  waitsFor?(params: any): readonly string[];
  waivable?: boolean;
};

/** A gate with its type, and its parameters as the type takes them. @internal */
export interface ReadyGate
  extends Pick<
    PolicyGate,
    'name' | 'type' | 'stage' | 'ownerRef' | 'due' | 'severity' | 'waivable'
  > {
  /** Within a policy behind its id, as `production:unit-tests`. */
  id: string;
  params: unknown;
  /** How long after the start of the release it has to pass, ISO 8601. */
  within?: string;
  policy?: GateResult['policy'];
  /** Whether the release is an emergency that passes over it. */
  isSkipped?: true;
  /** Whether it is asked only since the release was approved. */
  isAskedLate?: true;
  judgedBy: AnyGateType;
}

/** Whether a waiver may lift a gate. @internal */
export function isWaivable({
  waivable,
  judgedBy,
}: Pick<ReadyGate, 'waivable' | 'judgedBy'>): boolean {
  return waivable ?? judgedBy.waivable ?? true;
}
