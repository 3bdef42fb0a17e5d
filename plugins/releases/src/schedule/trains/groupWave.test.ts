import { groupWave } from './groupWave';

describe('groupWave', () => {
  it('keeps together what ships together, in the order of the wave', () => {
    expect(
      groupWave({
        index: 0,
        releases: ['a', 'login', 'b', 'sessions'],
        coRelease: [['login', 'sessions']],
      }),
    ).toEqual([['a'], ['login', 'sessions'], ['b']]);
  });
});
