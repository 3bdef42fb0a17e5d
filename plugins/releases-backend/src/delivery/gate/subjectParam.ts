import {
  MessageParam,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { releaseParam } from '../../platform';

/**
 * What is to be deployed: a component in its version, or all that a release
 * ships.
 *
 * @internal
 */
export function subjectParam(
  release: Release | undefined,
  { entityRef, version }: { entityRef?: string; version?: string },
): MessageParam {
  if (entityRef === undefined) {
    return release ? releaseParam(release) : version ?? '';
  }
  const component = { entity: entityRef };
  return version === undefined
    ? component
    : { code: 'gateAnswer.version', params: { component, version } };
}
