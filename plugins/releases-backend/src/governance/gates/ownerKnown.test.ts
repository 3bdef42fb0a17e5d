import { sampleRelease } from '../evaluate/__testUtils__/sampleRelease';
import { judgedBy } from './__testUtils__/judgedBy';
import { ownerKnown } from './ownerKnown';

const TEAM = 'group:default/payments-team';

describe('ownerKnown', () => {
  it.each([
    {
      owner: TEAM,
      known: [TEAM],
      status: 'pass',
      code: 'owner_known',
      sentence: 'group:default/payments-team owns checkout 5.3.0.',
    },
    {
      owner: TEAM,
      known: ['group:default/web-team'],
      status: 'fail',
      code: 'owner_unknown',
      sentence:
        'group:default/payments-team, the owner of checkout 5.3.0, is not in the catalog. Name another owner, or register this one.',
    },
    {
      owner: undefined,
      known: [TEAM],
      status: 'fail',
      code: 'owner_missing',
      sentence:
        'checkout 5.3.0 has no owner. Name the group or the user that answers for it.',
    },
    {
      owner: undefined,
      known: undefined,
      status: 'fail',
      code: 'owner_missing',
      sentence:
        'checkout 5.3.0 has no owner. Name the group or the user that answers for it.',
    },
    {
      owner: TEAM,
      known: undefined,
      status: 'unknown',
      code: 'catalog_not_read',
      sentence:
        'Whether group:default/payments-team, the owner of checkout 5.3.0, exists is not known: the catalog has not been read yet. Refresh the dependencies.',
    },
  ])('says $code of $owner', ({ owner, known, ...outcome }) => {
    expect(
      judgedBy(ownerKnown, sampleRelease({ ownerRef: owner }), {
        knownRefs: known && new Set(known),
      }),
    ).toEqual(outcome);
  });
});
