import { shareReading } from './shareReading';

function deferred() {
  let settle: { resolve(): void; reject(error: Error): void };
  const promise = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...settle! };
}

describe('shareReading', () => {
  it('is shared by those who ask before it begins, and by nobody after', async () => {
    const first = deferred();
    let begun = 0;
    const load = shareReading(async () => {
      begun += 1;
      const mine = begun;
      if (mine === 1) {
        await first.promise;
      }
      return mine;
    });
    const early = [load(), load()];
    await Promise.resolve();
    expect(begun).toBe(1);
    const late = [load(), load()];
    await Promise.resolve();
    expect(begun).toBe(1);
    first.resolve();
    expect(await Promise.all(early)).toEqual([1, 1]);
    expect(await Promise.all(late)).toEqual([2, 2]);
  });

  it('fails for those who shared a reading that failed, and reads again', async () => {
    let begun = 0;
    const load = shareReading(async () => {
      begun += 1;
      if (begun === 1) {
        throw new Error('away');
      }
      return begun;
    });
    const shared = [load(), load()];
    expect(await Promise.allSettled(shared)).toEqual([
      { status: 'rejected', reason: new Error('away') },
      { status: 'rejected', reason: new Error('away') },
    ]);
    expect(await load()).toBe(2);
  });
});
