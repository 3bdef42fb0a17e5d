import { Knex } from 'knex';
import { DeploymentsStore } from '../../delivery/record/DeploymentsStore';
import { RunningVersions } from '../../delivery/record/RunningVersions';
import { StoredDeployment } from '../../delivery/record/StoredDeployment';
import { journalOn } from '../journalOn';
import { MigrationStep } from './MigrationStep';
import { AT, BY, release } from './samples';

const deployment: StoredDeployment = {
  id: 'deployment',
  components: [{ entityRef: 'component:default/checkout', version: '5.3.0' }],
  environment: 'production',
  state: 'succeeded',
  stateAt: AT,
  startedAt: AT,
  finishedAt: AT,
  attempt: 1,
  releaseId: release.id,
  source: { provider: 'github', externalId: 'deployment/77' },
  flags: [],
  reviews: [],
  needsReview: false,
  createdBy: BY,
  createdAt: AT,
  updatedBy: BY,
  updatedAt: AT,
  revision: 1,
};

async function keepRunning(db: Knex) {
  const running = new RunningVersions(db);
  await db.transaction(async tx => {
    await running.lock(tx, deployment);
    await running.settle(tx, deployment);
  });
}

/** What was deployed. */
export const DELIVERY_MIGRATIONS: readonly MigrationStep[] = [
  {
    name: '20261203000100_deployments.js',
    fill: async db => {
      const store = new DeploymentsStore(db);
      await journalOn(db).insert(store, [deployment]);
      await keepRunning(db);
      await expect(store.bySource(deployment.source)).resolves.toEqual(
        deployment,
      );
      await expect(
        db('running_versions').first('version', 'deployment_id'),
      ).resolves.toEqual({ version: '5.3.0', deployment_id: 'deployment' });
    },
    tables: ['deployments', 'deployed_components', 'running_versions'],
  },
];
