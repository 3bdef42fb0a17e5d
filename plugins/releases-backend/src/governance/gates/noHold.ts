import { BuiltInGateType } from './BuiltInGateType';
import { noParams } from './noParams';
import { moment } from '../../platform';

/** Nobody has put the release on hold. @internal */
export const noHold: BuiltInGateType = {
  id: 'not_held',
  paramsSchema: noParams,
  describe: () => 'Not on hold.',
  evaluate(_params, { release }) {
    const { name, hold, managerRef } = release;
    return hold
      ? {
          status: 'fail',
          code: 'on_hold',
          sentence: `${name} is on hold since ${moment(hold.at, release)}: ${
            hold.reason
          }`,
          ownerRef: managerRef,
          evidence: [{ title: `Held by ${hold.by}`, at: hold.at }],
        }
      : {
          status: 'pass',
          code: 'not_on_hold',
          sentence: `${name} is not on hold.`,
          ownerRef: managerRef,
        };
  },
};
