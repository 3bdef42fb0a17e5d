import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Attempt } from '../store/RefreshStore';
import { ReadingCosts } from '../store/SnapshotStore';

/**
 * Counts refreshes and how long they take, by how they ended.
 *
 * @internal
 */
export class RefreshMetrics {
  readonly #refreshes: ReturnType<MetricsService['createCounter']>;
  readonly #duration: ReturnType<MetricsService['createHistogram']>;
  readonly #catalogRequests: ReturnType<MetricsService['createCounter']>;

  constructor(metrics: MetricsService) {
    this.#refreshes = metrics.createCounter('releases.dependencies.refreshes', {
      description: 'Refreshes of the dependencies',
      unit: '{refresh}',
    });
    this.#duration = metrics.createHistogram(
      'releases.dependencies.refresh.duration',
      {
        description: 'How long refreshes of the dependencies take',
        unit: 's',
      },
    );
    this.#catalogRequests = metrics.createCounter(
      'releases.dependencies.catalog_requests',
      {
        description: 'Requests that refreshes make to the catalog',
        unit: '{request}',
      },
    );
  }

  record(status: Attempt['status'], costs: ReadingCosts) {
    this.#refreshes.add(1, { status });
    this.#duration.record(costs.elapsedMs() / 1000, { status });
    this.#catalogRequests.add(costs.catalogRequests);
  }
}
