import {
  component,
  sampleRelease,
} from '../evaluate/__testUtils__/sampleRelease';
import { judgedBy } from './__testUtils__/judgedBy';
import { componentsKnown } from './componentsKnown';

const ref = (name: string) => `component:default/${name}`;

describe('componentsKnown', () => {
  it.each([
    {
      names: ['checkout'],
      known: ['checkout'],
      status: 'pass',
      code: 'components_known',
      sentence: 'The catalog has the component of checkout 5.3.0.',
    },
    {
      names: ['checkout', 'cart'],
      known: ['checkout', 'cart'],
      status: 'pass',
      code: 'components_known',
      sentence: 'The catalog has all 2 components of checkout 5.3.0.',
    },
    {
      names: [],
      known: undefined,
      status: 'fail',
      code: 'components_missing',
      sentence: 'checkout 5.3.0 has no components. Add what it ships.',
    },
    {
      names: ['checkout', 'cart'],
      known: ['cart'],
      status: 'fail',
      code: 'components_unknown',
      sentence:
        'checkout 5.3.0 ships component:default/checkout, which the catalog does not have. Correct the reference, or register what is missing.',
    },
    {
      names: ['a', 'b', 'c', 'd', 'e'],
      known: [],
      status: 'fail',
      code: 'components_unknown',
      sentence:
        'checkout 5.3.0 ships component:default/a, component:default/b, component:default/c and 2 more, which the catalog does not have. Correct the reference, or register what is missing.',
    },
    {
      names: ['checkout'],
      known: undefined,
      status: 'unknown',
      code: 'catalog_not_read',
      sentence:
        'Whether the components of checkout 5.3.0 exist is not known: the catalog has not been read yet. Refresh the dependencies.',
    },
  ])(
    'says $code where $names are shipped and $known are known',
    ({ names, known, ...outcome }) => {
      expect(
        judgedBy(
          componentsKnown,
          sampleRelease({ components: names.map(name => component(name)) }),
          { knownRefs: known && new Set(known.map(ref)) },
        ),
      ).toEqual(outcome);
    },
  );
});
