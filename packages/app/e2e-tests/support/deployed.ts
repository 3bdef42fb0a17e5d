import { authorize } from './authorize';
import { expect } from './test';

type Request = Parameters<typeof authorize>[0];

const minutesAgo = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000).toISOString();

/**
 * Records deployments of a component as a pipeline would, one after the other.
 *
 * @param deployments - each with its version, environment and state; absent,
 *   it succeeded
 */
export async function deployed(
  request: Request,
  component: string,
  deployments: readonly {
    version: string;
    environment: string;
    state?: 'running' | 'succeeded' | 'failed';
  }[],
): Promise<void> {
  const run = `e2e-${component}-${Date.now().toString(36)}`;
  for (const [index, deployment] of deployments.entries()) {
    const { version, environment, state = 'succeeded' } = deployment;
    // Each starts after the one before has finished.
    const start = 2 * (deployments.length - index);
    const answer = await request.post('/api/releases/v1/deployments', {
      headers: await authorize(request, 'portal-admin'),
      data: {
        components: [{ entityRef: `component:default/${component}`, version }],
        environment,
        state,
        startedAt: minutesAgo(start),
        finishedAt: state === 'running' ? undefined : minutesAgo(start - 1),
        triggeredBy: 'user:default/engineer',
        url: `https://ci.example.com/runs/${run}/${index}`,
        source: { provider: 'github', externalId: `${run}/${index}` },
      },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  }
}
