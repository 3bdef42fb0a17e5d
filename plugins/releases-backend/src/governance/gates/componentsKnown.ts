import { BuiltInGateType } from './BuiltInGateType';
import { noParams } from './noParams';
import { counted, listed } from '../../platform';

/** The release ships something, and the catalog knows it. @internal */
export const componentsKnown: BuiltInGateType = {
  id: 'components_known',
  paramsSchema: noParams,
  describe: () => 'Components that the catalog has.',
  evaluate(_params, { release: { name, components }, knownRefs }) {
    const refs = components.map(({ entityRef }) => entityRef);
    if (refs.length === 0) {
      return {
        status: 'fail',
        code: 'components_missing',
        sentence: `${name} names no component. Add what it ships.`,
      };
    }
    if (!knownRefs) {
      return {
        status: 'unknown',
        code: 'catalog_not_read',
        sentence: `Whether the components of ${name} exist is not known: the catalog has not been read yet. Refresh the dependencies.`,
      };
    }
    const unknown = refs.filter(ref => !knownRefs.has(ref));
    if (unknown.length > 0) {
      return {
        status: 'fail',
        code: 'components_unknown',
        sentence: `${name} ships ${listed(
          unknown,
        )}, which the catalog does not have. Correct the reference, or register what is missing.`,
      };
    }
    return {
      status: 'pass',
      code: 'components_known',
      sentence: `The catalog has ${
        refs.length === 1
          ? `the component of ${name}`
          : `all ${counted(refs.length, 'component')} of ${name}`
      }.`,
    };
  },
};
