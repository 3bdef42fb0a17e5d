import { Release } from '@slipway/backstage-plugin-releases-common';
import {
  component,
  onDay,
  requires,
  sampleRelease,
} from '../evaluate/__testUtils__/sampleRelease';

/**
 * A release of one component, in version 1, that requires some others in
 * version 1 or later.
 *
 * @internal
 */
export function releaseOf(
  name: string,
  day: number,
  needs: string[] = [],
  changes: Partial<Release> = {},
): Release {
  return sampleRelease({
    id: name,
    name: `${name} 1.0.0`,
    window: onDay(day),
    components: [
      component(name, {
        toVersion: '1.0.0',
        requires: needs.flatMap(need => requires(need, '>=1').requires),
      }),
    ],
    ...changes,
  });
}
