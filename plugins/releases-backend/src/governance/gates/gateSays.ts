import { Message, Release } from '@slipway/backstage-plugin-releases-common';
import { Said, said, zoneOf } from '../../platform';

/** What a gate says of a release, in the words of its code. @internal */
export function gateSays(
  release: Release,
  code: string,
  params: Message['params'],
): Said & { code: string } {
  return {
    code,
    ...said({ code: `gate.${code}`, params }, zoneOf(release)),
  };
}
