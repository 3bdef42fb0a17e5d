import { mockServices } from '@backstage/backend-test-utils';
import {
  ReadinessCheck,
  ReadinessCheckResult,
} from '@slipway/backstage-plugin-releases-node';
import { NOW, sampleRelease } from '../evaluate/__testUtils__/sampleRelease';
import { CheckRunner } from './CheckRunner';

const releases = [
  sampleRelease(),
  sampleRelease({ id: 'payments-4', name: 'payments-api 4.2.0' }),
];

const stale: ReadinessCheckResult = {
  status: 'stale',
  code: 'evidence_too_old',
  sentence: 'The load test is 9 days old; the policy asks for at most 7.',
};

function setUp(evaluate: ReadinessCheck['evaluate'], timeoutMs = 1_000) {
  const logger = mockServices.logger.mock();
  const clock = { now: new Date(NOW) };
  const runner = new CheckRunner({ logger, timeoutMs, now: () => clock.now });
  const run = async () => {
    const gates = await runner.run(
      { id: 'load-test', name: 'Load test', stage: 'start', evaluate },
      releases,
      NOW,
    );
    return releases.map(({ id }) => gates.get(id)?.result);
  };
  const pass = (ms: number) => {
    clock.now = new Date(clock.now.getTime() + ms);
  };
  return { run, pass, logger };
}

describe('CheckRunner', () => {
  it('asks once for all releases and completes what it is told', async () => {
    const evaluate = jest.fn<
      ReturnType<ReadinessCheck['evaluate']>,
      Parameters<ReadinessCheck['evaluate']>
    >(
      async () =>
        new Map([
          ['checkout-5', stale],
          [
            'payments-4',
            {
              ...stale,
              ownerRef: 'group:default/testers',
              dueAt: NOW,
              evidence: [{ title: '#77', url: 'https://ci.example.com/77' }],
            },
          ],
        ]),
    );
    const { run, logger } = setUp(evaluate);
    const gate = {
      ...stale,
      id: 'load-test',
      name: 'Load test',
      kind: 'check',
      stage: 'start',
    };
    expect(await run()).toEqual([
      {
        ...gate,
        ownerRef: 'group:default/payments-team',
        dueAt: '2026-11-26T13:00:00Z',
        evidence: [],
      },
      {
        ...gate,
        ownerRef: 'group:default/testers',
        dueAt: NOW,
        evidence: [{ title: '#77', url: 'https://ci.example.com/77' }],
      },
    ]);
    expect(evaluate).toHaveBeenCalledTimes(1);
    expect(evaluate.mock.calls[0][0]).toMatchObject({ releases, at: NOW });
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('does not know of a release that the check leaves out', async () => {
    const { run } = setUp(async () => new Map([['checkout-5', stale]]));
    const [answered, leftOut] = await run();
    expect(answered).toMatchObject(stale);
    expect(leftOut).toMatchObject({
      status: 'unknown',
      code: 'check_without_answer',
      sentence:
        'The check "Load test" said nothing about payments-api 4.2.0. Ask a portal admin to look at the module that adds it.',
    });
  });

  it.each<[string, ReadinessCheck['evaluate']]>([
    [
      'rejects',
      async () => {
        throw new Error('away');
      },
    ],
    [
      'throws at once',
      () => {
        throw new Error('away');
      },
    ],
    ['answers no map', async () => [stale] as never],
    [
      'answers a status that there is not',
      async () =>
        new Map([['checkout-5', { ...stale, status: 'ok' as never }]]),
    ],
    [
      'answers without a sentence',
      async () =>
        new Map([['checkout-5', { status: 'pass', code: 'ok' } as never]]),
    ],
  ])('does not know where the check %s, and logs why', async (_, evaluate) => {
    const { run, logger } = setUp(evaluate);
    const [result] = await run();
    expect(result).toMatchObject({
      id: 'load-test',
      status: 'unknown',
      code: 'check_failed',
      sentence:
        'The check "Load test" could not judge checkout 5.3.0. Ask a portal admin to look at the log of the backend.',
    });
    expect(logger.warn).toHaveBeenCalledWith(
      'The readiness check "load-test" failed',
      expect.any(Error),
    );
  });

  it('waits only so long, and tells the check', async () => {
    let signal: AbortSignal | undefined;
    const { run, logger } = setUp(request => {
      signal = request.signal;
      return new Promise(() => {});
    }, 20);
    const [result] = await run();
    expect(result).toMatchObject({
      status: 'unknown',
      code: 'check_too_late',
      sentence:
        'The check "Load test" did not judge checkout 5.3.0 within 0.02 s, and is asked again within 60 s.',
    });
    expect(signal?.aborted).toBe(true);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.any(String),
      new Error('No answer came within 0.02 s'),
    );
  });

  it('leaves a check that took too long alone for a minute, not one that fails', async () => {
    let answers = false;
    const evaluate = jest.fn(() =>
      answers
        ? Promise.resolve(new Map([['checkout-5', stale]]))
        : new Promise<never>(() => {}),
    );
    const { run, pass } = setUp(evaluate, 20);
    await run();
    answers = true;
    pass(59_999);
    const [resting] = await run();
    expect(resting).toMatchObject({ code: 'check_too_late' });
    expect(evaluate).toHaveBeenCalledTimes(1);
    pass(1);
    const [rested] = await run();
    expect(rested).toMatchObject(stale);
    expect(evaluate).toHaveBeenCalledTimes(2);

    const failing = jest.fn(async () => {
      throw new Error('away');
    });
    const quick = setUp(failing);
    await quick.run();
    await quick.run();
    expect(failing).toHaveBeenCalledTimes(2);
  });
});
