import {
  GateReason,
  Message,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { said, zoneOf } from '../../platform';

/**
 * Something that refuses a deployment, with its sentence from `gateAnswer`.
 *
 * @param release - in whose zone instants are told
 * @internal
 */
export function gateReason(
  release: Pick<Release, 'window'>,
  code: string,
  params: Message['params'],
  about: Partial<GateReason> = {},
): GateReason {
  return {
    code,
    ...said({ code: `gateAnswer.${code}`, params }, zoneOf(release)),
    blocking: true,
    passing: false,
    ...about,
  };
}
