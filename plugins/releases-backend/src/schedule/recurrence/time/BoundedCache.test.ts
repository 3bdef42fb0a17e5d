import { BoundedCache } from './BoundedCache';

describe('BoundedCache', () => {
  it('lets go of what was asked for least recently', () => {
    const cache = new BoundedCache<string, number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    expect(cache.get('a')).toBe(1);
    cache.set('c', 3);
    expect(['a', 'b', 'c'].map(key => cache.get(key))).toEqual([
      1,
      undefined,
      3,
    ]);
  });

  it('counts weights, those of replaced values no longer', () => {
    const cache = new BoundedCache<string, number>(10);
    cache.set('a', 1, 8);
    cache.set('a', 2, 3);
    cache.set('b', 3, 7);
    expect([cache.get('a'), cache.get('b')]).toEqual([2, 3]);
    cache.set('c', 4, 3);
    expect(['a', 'b', 'c'].map(key => cache.get(key))).toEqual([
      undefined,
      3,
      4,
    ]);
  });

  it('does not keep what is too heavy by itself', () => {
    const cache = new BoundedCache<string, number>(10);
    cache.set('a', 1, 11);
    expect(cache.get('a')).toBeUndefined();
  });
});
