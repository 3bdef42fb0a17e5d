import { Release } from '@slipway/backstage-plugin-releases-common';
import { ApiError } from '../../platform';
import { ReadyGate } from '../gates/ReadyGate';
import { GatesOfReleases } from './GatesOfReleases';

/**
 * The gate of a release that somebody names, with what it asks for.
 *
 * @param kind - which gates there are to name, and how they are spoken of
 * @throws an {@link ApiError} that names them where there is no such gate
 * @internal
 */
export async function findGate<P>(
  gatesOf: Pick<GatesOfReleases, 'of'>,
  release: Release,
  gateId: string,
  kind: {
    paramsOf(gate: ReadyGate): P | undefined;
    noun: string;
    /** What is said where there are none. */
    none: string;
  },
): Promise<{ gate: ReadyGate; params: P }> {
  const asked = await gatesOf.of([release]);
  const gates = asked.get(release.id)!.gates.flatMap(gate => {
    const params = kind.paramsOf(gate);
    return params ? { gate, params } : [];
  });
  const found = gates.find(({ gate }) => gate.id === gateId);
  if (!found) {
    const ids = gates.map(({ gate }) => gate.id).join(', ');
    throw ApiError.input([
      {
        field: 'gateId',
        code: 'unknown_gate',
        message: `${release.name} has no ${kind.noun} ${gateId}. ${
          ids === '' ? kind.none : `Use ${ids}.`
        }`,
      },
    ]);
  }
  return found;
}
