import { BuiltInGateType } from './BuiltInGateType';
import { gateSays } from './gateSays';
import { noParams } from './noParams';
import { releaseParam } from '../../platform';

/** Somebody answers for the release. @internal */
export const ownerKnown: BuiltInGateType = {
  id: 'owner_known',
  paramsSchema: noParams,
  describe: () => 'An owner that the catalog has.',
  evaluate(_params, { release, knownRefs }) {
    const { ownerRef } = release;
    if (ownerRef === undefined) {
      return {
        status: 'fail',
        ...gateSays(release, 'owner_missing', {
          release: releaseParam(release),
        }),
      };
    }
    const about = {
      release: releaseParam(release),
      owner: { actor: ownerRef },
    };
    if (!knownRefs) {
      return {
        status: 'unknown',
        ...gateSays(release, 'catalog_not_read', {
          ...about,
          context: 'owner',
        }),
      };
    }
    return knownRefs.has(ownerRef)
      ? { status: 'pass', ...gateSays(release, 'owner_known', about) }
      : { status: 'fail', ...gateSays(release, 'owner_unknown', about) };
  },
};
