import {
  GateResult,
  isReady,
  Readiness,
} from '@slipway/backstage-plugin-releases-common';

export interface Count {
  passed: number;
  of: number;
}

/** Gates that do not apply, or only advise, do not count. */
export function countGates(gates: readonly GateResult[]): Count {
  const counted = gates.filter(
    gate => gate.severity === 'blocking' && gate.status !== 'not_applicable',
  );
  return {
    passed: counted.filter(gate => isReady(gate.status)).length,
    of: counted.length,
  };
}

export function countProviders({ inherited }: Readiness): Count {
  return {
    passed: inherited.from.filter(({ verdict }) => isReady(verdict)).length,
    of: inherited.from.length,
  };
}
