import { newDeploymentSchema } from '@slipway/backstage-plugin-releases-common';
import { demoDeployments } from './demoDeployments';
import { demoReleases } from './demoReleases';

describe('demoDeployments', () => {
  // The first hours of a day, and a day on which the clocks change.
  it.each(['2026-12-01T00:10:00Z', '2026-10-25T09:00:00Z'])(
    'are valid and lie in the past at %s',
    text => {
      const now = new Date(text);
      const deployments = demoDeployments(now);
      for (const deployment of deployments) {
        expect(newDeploymentSchema.safeParse(deployment).error).toBeUndefined();
        for (const at of [deployment.startedAt, deployment.finishedAt]) {
          expect(Date.parse(at ?? text)).toBeLessThanOrEqual(now.getTime());
        }
      }
      const names = deployments.map(({ source }) => source.externalId);
      expect(new Set(names).size).toBe(names.length);
    },
  );

  it('deploy what the demo releases bring', () => {
    const now = new Date('2026-12-01T09:00:00Z');
    const shipped = new Set(
      demoReleases(now).flatMap(({ components = [] }) =>
        components.map(
          ({ entityRef, toVersion }) => `${entityRef} ${toVersion}`,
        ),
      ),
    );
    const others = demoDeployments(now)
      .flatMap(({ components }) => components)
      .map(({ entityRef, version }) => `${entityRef} ${version}`)
      .filter(name => !shipped.has(name));
    expect(others).toEqual([
      'component:default/webshop 11.2.9',
      'component:default/webshop 11.4.0-rc.1',
    ]);
  });
});
