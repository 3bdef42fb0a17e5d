import {
  DeployedEnvironment,
  Deployment,
  DeploymentFlag,
  DeploymentList,
  EnvironmentMatrix,
  MatrixRow,
} from '@slipway/backstage-plugin-releases-common';
import { ReleasesApi } from '../shared/api';

/** Two that are configured, and one that only a deployment told of. */
export function sampleEnvironments(): DeployedEnvironment[] {
  return [
    { name: 'staging', title: 'Staging', tier: 'staging', configured: true },
    { name: 'production', tier: 'production', configured: true },
    { name: 'branch-7', configured: false },
  ];
}

/** Runs 5.3.0 in staging, and 5.2.1 in production, which is not as released. */
export function sampleMatrixRow(changes: Partial<MatrixRow> = {}): MatrixRow {
  return {
    entityRef: 'component:default/checkout',
    ownerRef: 'group:default/payments-team',
    cells: [
      {
        environment: 'staging',
        version: '5.3.0',
        since: '2026-11-20T09:00:00Z',
        deploymentId: 'to-staging',
        needsReview: 0,
      },
      {
        environment: 'production',
        version: '5.2.1',
        since: '2026-11-18T09:00:00Z',
        deploymentId: 'to-production',
        drift: 'not_as_released',
        released: {
          id: 'checkout-5.2.2',
          name: 'checkout 5.2.2',
          version: '5.2.2',
          at: '2026-11-17T09:00:00Z',
        },
        underWay: {
          deploymentId: 'under-way',
          version: '5.2.2',
          state: 'running',
          since: '2026-11-21T08:50:00Z',
        },
        next: {
          id: 'checkout-5.3.0',
          name: 'checkout 5.3.0',
          version: '5.3.0',
          at: '2026-11-26T13:00:00Z',
        },
        needsReview: 2,
      },
    ],
    ...changes,
  };
}

export function sampleMatrix(
  items: MatrixRow[] = [sampleMatrixRow()],
  changes: Partial<EnvironmentMatrix> = {},
): EnvironmentMatrix {
  return { environments: sampleEnvironments(), items, ...changes };
}

export function sampleFlag(
  changes: Partial<DeploymentFlag> = {},
): DeploymentFlag {
  const sentence = 'checkout 5.2.1 went to production during “Weekend freeze”.';
  return {
    code: 'in_freeze',
    sentence,
    message: { code: 'deployment.of_a_test', params: {} },
    entityRef: 'component:default/checkout',
    raisedAt: '2026-11-18T08:50:00Z',
    ...changes,
  };
}

/** A deployment in a freeze that nobody has looked at. */
export function sampleDeployment(
  changes: Partial<Deployment> = {},
): Deployment {
  return {
    id: 'to-production',
    releaseId: 'checkout-5.2.1',
    releaseName: 'checkout 5.2.1',
    components: [
      {
        entityRef: 'component:default/checkout',
        version: '5.2.1',
        digest: 'sha256:9f86d081',
      },
    ],
    environment: 'production',
    state: 'succeeded',
    stateAt: '2026-11-18T09:00:00Z',
    startedAt: '2026-11-18T08:50:00Z',
    finishedAt: '2026-11-18T09:00:00Z',
    attempt: 2,
    triggeredBy: 'user:default/engineer',
    url: 'https://ci.example.com/runs/77',
    source: { provider: 'github', externalId: 'run/77' },
    flags: [sampleFlag()],
    reviews: [],
    needsReview: true,
    createdBy: 'service:external:pipelines',
    createdAt: '2026-11-18T08:50:05Z',
    updatedBy: 'service:external:pipelines',
    updatedAt: '2026-11-18T09:00:05Z',
    revision: 2,
    ...changes,
  };
}

export function sampleDeploymentList(
  items: Deployment[] = [sampleDeployment()],
): DeploymentList {
  return { items, totalItems: items.length };
}

/** What the fake API answers about deployments and environments. */
export function fakeDeliveryApi(): Pick<
  ReleasesApi,
  | 'getDeployment'
  | 'getEnvironmentMatrix'
  | 'listDeployments'
  | 'listEnvironments'
> {
  return {
    listDeployments: jest.fn(async ({ releaseId } = {}) =>
      sampleDeploymentList(
        [sampleDeployment()].filter(
          deployment => !releaseId || deployment.releaseId === releaseId,
        ),
      ),
    ),
    getDeployment: jest.fn(async () => sampleDeployment()),
    listEnvironments: jest.fn(async () => ({ items: sampleEnvironments() })),
    getEnvironmentMatrix: jest.fn(async () => sampleMatrix()),
  };
}
