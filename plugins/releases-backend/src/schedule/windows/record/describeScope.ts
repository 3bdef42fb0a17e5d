import { WindowScope } from '@slipway/backstage-plugin-releases-common';
import { describeFilter } from './describeFilter';

/**
 * What a window is for, in words: "every component in production, emergency
 * releases only".
 *
 * @internal
 */
export function describeScope(scope: WindowScope): string {
  const { environments, releaseKinds } = scope;
  const components = describeFilter(scope.entityFilter);
  return [
    components,
    components.startsWith('components ') ? ',' : '',
    environments.length > 0
      ? ` in ${environments.join(', ')}`
      : ' in every environment',
    releaseKinds.length > 0
      ? `, ${releaseKinds.join(' and ')} releases only`
      : '',
  ].join('');
}
