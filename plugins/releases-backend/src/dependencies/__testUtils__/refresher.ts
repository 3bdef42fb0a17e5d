import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Snapshot } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { Outbox } from '../../platform/outbox/Outbox';
import { DependencyRefresher } from '../refresh/DependencyRefresher';
import { RefreshMetrics } from '../refresh/RefreshMetrics';

/**
 * A refresher that reads a catalog into a database.
 *
 * @internal
 */
export function refresherOf(
  db: Knex,
  catalog: CatalogService,
  onChanged: (snapshot: Snapshot) => void = () => {},
): DependencyRefresher {
  return new DependencyRefresher({
    db,
    catalog,
    auth: mockServices.auth(),
    logger: mockServices.logger.mock(),
    metrics: new RefreshMetrics(metricsServiceMock.mock()),
    outbox: new Outbox({ db, logger: mockServices.logger.mock() }),
    onChanged,
  });
}
