import { atOnce, eachInSteps, inTurns, Steps } from './steps';

function* busyFor(milliseconds: number): Steps<string> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    yield;
  }
  return 'done';
}

describe('steps', () => {
  it('lets others have their turn before long work is done', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('another'));
    order.push(await inTurns(busyFor(60)));
    expect(order).toEqual(['another', 'done']);
  });

  it('are done at once where nobody is to wait', () => {
    expect(atOnce(busyFor(1))).toBe('done');
  });

  it('ends with what the work fails with', async () => {
    function* failing(): Steps<never> {
      yield;
      throw new Error('not possible');
    }
    await expect(inTurns(failing())).rejects.toThrow('not possible');
  });

  it('keeps what becomes of items in their order', async () => {
    const double = eachInSteps([1, 2, 3], item => 2 * item);
    expect(await inTurns(double)).toEqual([2, 4, 6]);
  });
});
