import { BuiltInGateType } from './BuiltInGateType';
import { gateSays } from './gateSays';
import { noParams } from './noParams';
import { listParam, releaseParam } from '../../platform';

/** The release ships something, and the catalog knows it. @internal */
export const componentsKnown: BuiltInGateType = {
  id: 'components_known',
  paramsSchema: noParams,
  describe: () => 'Components that the catalog has.',
  evaluate(_params, { release, knownRefs }) {
    const refs = release.components.map(({ entityRef }) => entityRef);
    const about = { release: releaseParam(release) };
    if (refs.length === 0) {
      return {
        status: 'fail',
        ...gateSays(release, 'components_missing', about),
      };
    }
    if (!knownRefs) {
      return {
        status: 'unknown',
        ...gateSays(release, 'catalog_not_read', {
          ...about,
          context: 'components',
        }),
      };
    }
    const unknown = refs.filter(ref => !knownRefs.has(ref));
    if (unknown.length > 0) {
      return {
        status: 'fail',
        ...gateSays(release, 'components_unknown', {
          ...about,
          unknown: listParam(unknown),
        }),
      };
    }
    return {
      status: 'pass',
      ...gateSays(release, 'components_known', {
        ...about,
        count: refs.length,
      }),
    };
  },
};
