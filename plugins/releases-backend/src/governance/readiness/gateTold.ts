import { GateResult } from '@slipway/backstage-plugin-releases-common';
import { saidTo, toldTo } from '../evaluate/saidTo';

/**
 * A gate as its reader sees it.
 *
 * @param nameOf - undefined of a release that the reader may not read
 * @internal
 */
export function gateTold(
  result: GateResult,
  nameOf: (releaseId: string) => string | undefined,
): GateResult {
  return {
    ...result,
    ...saidTo(result, nameOf),
    evidence: result.evidence.map(({ title, ...rest }) => ({
      title: toldTo(title, nameOf),
      ...rest,
    })),
  };
}
