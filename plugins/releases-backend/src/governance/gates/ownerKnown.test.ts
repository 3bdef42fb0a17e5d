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
      sentence: 'payments-team owns checkout 5.3.0.',
    },
    {
      owner: TEAM,
      known: ['group:default/web-team'],
      status: 'fail',
      code: 'owner_unknown',
      sentence:
        'payments-team, the owner of checkout 5.3.0, is not in the catalog. Name another owner, or register this one.',
    },
    {
      owner: undefined,
      known: [TEAM],
      status: 'fail',
      code: 'owner_missing',
      sentence:
        'checkout 5.3.0 has no owner. Name the group or user responsible for it.',
    },
    {
      owner: undefined,
      known: undefined,
      status: 'fail',
      code: 'owner_missing',
      sentence:
        'checkout 5.3.0 has no owner. Name the group or user responsible for it.',
    },
    {
      owner: TEAM,
      known: undefined,
      status: 'unknown',
      code: 'catalog_not_read',
      sentence:
        'It is not known yet whether payments-team, the owner of checkout 5.3.0, is in the catalog. Refresh the dependencies.',
    },
  ])('says $code of $owner', ({ owner, known, ...outcome }) => {
    expect(
      judgedBy(ownerKnown, sampleRelease({ ownerRef: owner }), {
        knownRefs: known && new Set(known),
      }),
    ).toEqual(outcome);
  });
});
