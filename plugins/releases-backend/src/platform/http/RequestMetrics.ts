import { MetricsService } from '@backstage/backend-plugin-api/alpha';

/**
 * Counts requests and how long they take, by operation and status.
 *
 * @internal
 */
export class RequestMetrics {
  readonly #requests: ReturnType<MetricsService['createCounter']>;
  readonly #duration: ReturnType<MetricsService['createHistogram']>;

  constructor(metrics: MetricsService) {
    this.#requests = metrics.createCounter('releases.requests', {
      description: 'Requests to the releases API',
      unit: '{request}',
    });
    this.#duration = metrics.createHistogram('releases.request.duration', {
      description: 'How long requests to the releases API take',
      unit: 's',
    });
  }

  record(operation: string, status: number, seconds: number) {
    this.#requests.add(1, { operation, status });
    this.#duration.record(seconds, { operation });
  }
}
