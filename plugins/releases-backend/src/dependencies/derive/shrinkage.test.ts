import { countKinds, describeShrinkage } from './shrinkage';

describe('describeShrinkage', () => {
  it.each([
    [{}, {}],
    [{}, { Component: 1 }],
    [{ Component: 4 }, { Component: 2 }],
    [
      { Component: 3, API: 1 },
      { Component: 1, System: 1 },
    ],
    [
      { Component: 4, User: 2 },
      { Component: 4, User: 1 },
    ],
  ])('lets %j become %j', (before, now) => {
    expect(describeShrinkage(before, now)).toBeUndefined();
  });

  it.each([
    [{ Component: 1 }, {}, '0 of the 1 entities that it had'],
    [{ Component: 5 }, { Component: 2 }, '2 of the 5 entities that it had'],
    [
      { Component: 10, User: 1000 },
      { User: 1000 },
      '0 of the 10 entities that it had',
    ],
    [
      { Component: 10, Group: 5, User: 5 },
      { Component: 10, Group: 4 },
      '4 of the 10 users and groups that it had',
    ],
    [
      { Component: 3, User: 3 },
      { Component: 1, User: 1 },
      '1 of the 3 entities that it had and 1 of the 3 users and groups',
    ],
  ])('stops %j from becoming %j', (before, now, words) => {
    expect(describeShrinkage(before, now)).toContain(words);
  });
});

describe('countKinds', () => {
  it('counts', () => {
    expect(
      countKinds([{ kind: 'API' }, { kind: 'User' }, { kind: 'API' }]),
    ).toEqual({ API: 2, User: 1 });
  });
});
