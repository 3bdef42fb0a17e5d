import { durationToMilliseconds } from '@backstage/types';
import {
  EvidenceProviderHealth,
  formatInstant,
} from '@slipway/backstage-plugin-releases-common';
import { EvidenceProvider } from '@slipway/backstage-plugin-releases-node';
import { ProviderRun } from './ProviderRunsStore';

/**
 * How the providers of evidence do that modules have added.
 *
 * @internal
 */
export function providersHealth(
  providers: readonly Pick<EvidenceProvider, 'id' | 'frequency'>[],
  runs: ReadonlyMap<string, ProviderRun>,
): EvidenceProviderHealth[] {
  return providers
    .map(({ id, frequency }) => {
      const { startedAt, succeededAt, failedAt, problem } = runs.get(id) ?? {};
      return {
        id,
        startedAt,
        succeededAt,
        failedAt,
        problem,
        nextAt:
          startedAt === undefined
            ? undefined
            : formatInstant(
                new Date(
                  Date.parse(startedAt) + durationToMilliseconds(frequency),
                ),
              ),
        isFailing:
          failedAt !== undefined &&
          (succeededAt === undefined ||
            Date.parse(succeededAt) < Date.parse(failedAt)),
      };
    })
    .sort((a, b) => a.id.localeCompare(b.id));
}
