import { abortable } from './abortable';

async function* numbers() {
  yield 1;
  yield 2;
}

describe('abortable', () => {
  it('passes on what is yielded', async () => {
    const seen = [];
    for await (const item of abortable(
      numbers(),
      new AbortController().signal,
    )) {
      seen.push(item);
    }
    expect(seen).toEqual([1, 2]);
  });

  it('does not start once aborted', async () => {
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(abortable(numbers(), signal).next()).rejects.toThrow(
      'too late',
    );
  });

  it('stops between items', async () => {
    const controller = new AbortController();
    const items = abortable(numbers(), controller.signal);
    expect(await items.next()).toEqual({ value: 1, done: false });
    controller.abort(new Error('enough'));
    await expect(items.next()).rejects.toThrow('enough');
  });

  it('passes on failures', async () => {
    const items = abortable(
      (async function* fail() {
        yield 1;
        throw new Error('broken');
      })(),
      new AbortController().signal,
    );
    await items.next();
    await expect(items.next()).rejects.toThrow('broken');
  });
});
