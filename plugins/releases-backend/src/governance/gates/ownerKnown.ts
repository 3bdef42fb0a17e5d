import { BuiltInGateType } from './BuiltInGateType';
import { noParams } from './noParams';

/** Somebody answers for the release. @internal */
export const ownerKnown: BuiltInGateType = {
  id: 'owner_known',
  paramsSchema: noParams,
  describe: () => 'An owner that the catalog has.',
  evaluate(_params, { release: { name, ownerRef }, knownRefs }) {
    if (ownerRef === undefined) {
      return {
        status: 'fail',
        code: 'owner_missing',
        sentence: `${name} has no owner. Name the group or the user that answers for it.`,
      };
    }
    if (!knownRefs) {
      return {
        status: 'unknown',
        code: 'catalog_not_read',
        sentence: `Whether ${ownerRef}, the owner of ${name}, exists is not known: the catalog has not been read yet. Refresh the dependencies.`,
      };
    }
    if (!knownRefs.has(ownerRef)) {
      return {
        status: 'fail',
        code: 'owner_unknown',
        sentence: `${ownerRef}, the owner of ${name}, is not in the catalog. Name another owner, or register this one.`,
      };
    }
    return {
      status: 'pass',
      code: 'owner_known',
      sentence: `${ownerRef} owns ${name}.`,
    };
  },
};
