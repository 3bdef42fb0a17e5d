import { ChangeTeller } from './ChangeTeller';
import { OutboxMessage } from './OutboxMessage';

describe('ChangeTeller', () => {
  const publishSignal = jest.fn(async () => undefined);
  const publishEvent = jest.fn(async () => undefined);
  const teller = new ChangeTeller({
    signals: { publish: publishSignal },
    events: { publish: publishEvent, subscribe: jest.fn() },
  });

  const change = (
    id: string,
    action: OutboxMessage['action'],
    revision: number,
  ): OutboxMessage => ({
    subject: `release:${id}`,
    action,
    kind: 'releases',
    id,
    topic: 'releases.release-changed',
    payload: { id, revision },
  });

  beforeEach(() => jest.clearAllMocks());

  it('tells what was done alike in one event, each subject once and in order', async () => {
    await teller.tell([
      change('a', 'imported', 1),
      change('b', 'imported', 1),
      change('a', 'imported', 2),
      change('a', 'held', 3),
    ]);
    expect(publishEvent.mock.calls).toEqual([
      [
        {
          topic: 'releases.release-changed',
          eventPayload: {
            action: 'imported',
            releases: [
              { id: 'a', revision: 1 },
              { id: 'b', revision: 1 },
            ],
          },
        },
      ],
      [
        {
          topic: 'releases.release-changed',
          eventPayload: {
            action: 'imported',
            releases: [{ id: 'a', revision: 2 }],
          },
        },
      ],
      [
        {
          topic: 'releases.release-changed',
          eventPayload: {
            action: 'held',
            releases: [{ id: 'a', revision: 3 }],
          },
        },
      ],
    ]);
  });

  it('names releases to open pages while they are few, and other things by their kind', async () => {
    await teller.tell([
      change('a', 'changed', 2),
      change('b', 'changed', 2),
      { subject: 'window:w', kind: 'windows', id: 'w', action: 'changed' },
    ]);
    expect(publishSignal.mock.calls).toEqual([
      [
        {
          recipients: { type: 'broadcast' },
          channel: 'releases',
          message: { kind: 'releases', releaseIds: ['a', 'b'] },
        },
      ],
      [
        {
          recipients: { type: 'broadcast' },
          channel: 'releases',
          message: { kind: 'windows' },
        },
      ],
    ]);
    publishSignal.mockClear();
    await teller.tell(
      Array.from({ length: 101 }, (_, index) =>
        change(String(index), 'imported', 1),
      ),
    );
    expect(publishSignal.mock.calls).toEqual([
      [expect.objectContaining({ message: { kind: 'releases' } })],
    ]);
  });

  it('fails where nobody could be told', async () => {
    publishEvent.mockRejectedValueOnce(new Error('Away'));
    await expect(teller.tell([change('a', 'changed', 2)])).rejects.toThrow(
      'Away',
    );
  });
});
