import { TechInsightsService } from '@backstage-community/plugin-tech-insights-node';
import { parseEntityRef } from '@backstage/catalog-model';
import { HumanDuration } from '@backstage/types';
import { EvidenceProvider } from '@slipway/backstage-plugin-releases-node';
import { PROVIDER, toEvidence } from './toEvidence';

const ENTITIES_AT_ONCE = 100;
const REQUESTS_AT_ONCE = 10;

/** @internal */
export interface ChecksProviderOptions {
  techInsights: Pick<TechInsightsService, 'runBulkChecks' | 'getFacts'>;
  frequency: HumanDuration;
  /** `app.baseUrl` */
  portalUrl: string;
}

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/**
 * Collects the results of all checks of the components of open releases.
 *
 * @internal
 */
export function createChecksProvider({
  techInsights,
  frequency,
  portalUrl,
}: ChecksProviderOptions): EvidenceProvider {
  const pageOf = (entityRef: string) => {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const path = [namespace, kind, name].map(encodeURIComponent).join('/');
    return `${portalUrl.replace(/\/$/, '')}/catalog/${path}`;
  };
  return {
    id: PROVIDER,
    frequency,
    timeout: { minutes: 5 },
    async collect({ releases, signal }) {
      const entityRefs = new Set(
        releases.flatMap(({ components }) =>
          components.map(({ entityRef }) => entityRef),
        ),
      );
      const evidence = [];
      for (const refs of chunksOf([...entityRefs], ENTITIES_AT_ONCE)) {
        signal.throwIfAborted();
        const answers = await techInsights.runBulkChecks(
          refs.map(ref => parseEntityRef(ref)),
        );
        const checked = answers.filter(({ results }) => results.length > 0);
        for (const some of chunksOf(checked, REQUESTS_AT_ONCE)) {
          const records = await Promise.all(
            some.map(async ({ entity, results }) => {
              const factIds = results.flatMap(({ check }) => check.factIds);
              return toEvidence(
                entity,
                results,
                await techInsights.getFacts(parseEntityRef(entity), [
                  ...new Set(factIds),
                ]),
                pageOf(entity),
                new Date(),
              );
            }),
          );
          evidence.push(...records.flat());
        }
      }
      return evidence;
    },
  };
}
