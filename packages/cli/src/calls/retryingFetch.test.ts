import { isNoAnswer, retryingFetch } from './retryingFetch';

/** Answers one after the other, on a clock of their own. */
function scripted(
  answers: readonly ((() => Response) | Error)[],
  options: { timeoutMs?: number } = {},
) {
  let now = 0;
  let sent = 0;
  const pauses: number[] = [];
  const send = retryingFetch({
    timeoutMs: options.timeoutMs ?? 60_000,
    fetch: async () => {
      const answer = answers[Math.min(sent, answers.length - 1)];
      sent += 1;
      if (answer instanceof Error) {
        throw answer;
      }
      return answer();
    },
    now: () => now,
    random: () => 1,
    pause: async ms => {
      pauses.push(ms);
      now += ms;
    },
  });
  return {
    send: () => send('http://portal.example.com'),
    pauses,
    sent: () => sent,
  };
}

const answer =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    new Response('{}', { status, headers });

describe('retryingFetch', () => {
  it.each([429, 502, 503, 504])('comes back after %s', async status => {
    const { send, pauses } = scripted([
      answer(status),
      answer(status),
      answer(200),
    ]);
    expect((await send()).status).toBe(200);
    expect(pauses).toEqual([500, 1_000]);
  });

  it('comes back where nobody answers', async () => {
    const { send, sent } = scripted([
      new TypeError('fetch failed'),
      answer(201),
    ]);
    expect((await send()).status).toBe(201);
    expect(sent()).toBe(2);
  });

  it('comes back when the answer says so', async () => {
    const seconds = scripted([
      answer(429, { 'retry-after': '7' }),
      answer(200),
    ]);
    await seconds.send();
    expect(seconds.pauses).toEqual([7_000]);
    const date = scripted([
      answer(503, { 'retry-after': new Date(9_000).toUTCString() }),
      answer(200),
    ]);
    await date.send();
    expect(date.pauses).toEqual([9_000]);
  });

  it.each([200, 400, 401, 404, 409, 422, 500])(
    'takes %s for an answer',
    async status => {
      const { send, sent } = scripted([answer(status)]);
      expect((await send()).status).toBe(status);
      expect(sent()).toBe(1);
    },
  );

  it('gives up when the time is over, and says what came last', async () => {
    const busy = scripted([answer(503)], { timeoutMs: 20_000 });
    expect((await busy.send()).status).toBe(503);
    expect(busy.pauses.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(20_000);
    const far = scripted([answer(429, { 'retry-after': '3600' })]);
    expect((await far.send()).status).toBe(429);
    expect(far.pauses).toEqual([]);
    const away = scripted([new TypeError('fetch failed')]);
    await expect(away.send()).rejects.toThrow('fetch failed');
  });

  it('hides no mistake of ours', async () => {
    const { send, sent } = scripted([new RangeError('ours')]);
    await expect(send()).rejects.toThrow('ours');
    expect(sent()).toBe(1);
    expect(isNoAnswer(new RangeError('ours'))).toBe(false);
  });
});
