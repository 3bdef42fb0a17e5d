import { BuiltInGateType } from './BuiltInGateType';
import { noParams } from './noParams';
import { actorName, releaseParam } from '../../platform';
import { gateSays } from './gateSays';

/** Nobody has put the release on hold. @internal */
export const noHold: BuiltInGateType = {
  id: 'not_held',
  paramsSchema: noParams,
  waivable: false,
  describe: () => 'Not on hold.',
  evaluate(_params, { release }) {
    const { hold, managerRef } = release;
    const about = { release: releaseParam(release) };
    return hold
      ? {
          status: 'fail',
          ...gateSays(release, 'on_hold', {
            ...about,
            since: { at: hold.at },
            reason: hold.reason,
          }),
          ownerRef: managerRef,
          evidence: [{ title: `Held by ${actorName(hold.by)}`, at: hold.at }],
        }
      : {
          status: 'pass',
          ...gateSays(release, 'not_on_hold', about),
          ownerRef: managerRef,
        };
  },
};
