import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { Gate, GateType } from './GateType';

/**
 * Takes gates and types of gates from backend modules.
 *
 * @public
 */
export interface ReleasesGateTypeExtensionPoint {
  /** Adds a type. Throws where its id is taken or not in lower_snake_case. */
  addGateType<Params>(type: GateType<Params>): void;
  /**
   * Adds a gate that every release has to pass. Throws where its id is taken
   * or not in kebab-case; at the start where nobody has its type, or the type
   * refuses its parameters.
   */
  addGate(gate: Gate): void;
}

/**
 * The extension point for gates.
 *
 * @public
 */
export const releasesGateTypeExtensionPoint =
  createExtensionPoint<ReleasesGateTypeExtensionPoint>({
    id: 'releases.gateTypes',
  });
