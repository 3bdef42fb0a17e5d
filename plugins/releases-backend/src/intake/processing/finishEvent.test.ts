import fc from 'fast-check';
import { ClaimedEvent } from '../record/StoredEvent';
import { backOff, MAX_ATTEMPTS } from './backOff';
import { finishEvent, givenUp } from './finishEvent';
import { EventPlan } from './planEvent';

const now = new Date('2026-11-20T14:00:00Z');

const event = (given: Partial<ClaimedEvent> = {}): ClaimedEvent => ({
  id: 'e',
  sourceId: 'ci',
  eventId: '1',
  type: 't',
  status: 'queued',
  receivedAt: '2026-11-20T13:00:00Z',
  attempts: 0,
  conflicts: 0,
  trust: { by: 'source', who: 'ci', how: 'hmac' },
  releaseIds: [],
  content: {},
  marks: 0,
  lookedTwice: false,
  ...given,
});

const plan = (given: Partial<EventPlan> = {}): EventPlan => ({
  event: event(),
  facts: [],
  releaseIds: ['r1'],
  ...given,
});

const nothing = { recorded: [], deployed: { releaseIds: [], refused: [] } };
const waiting = {
  unmatched: { code: 'intake.no_target' },
  waitsFor: ['k'],
};

describe('where an event stands once it was processed', () => {
  it('is processed, with the releases that it was about', () => {
    expect(
      finishEvent(
        plan(),
        { ...nothing, deployed: { releaseIds: ['r1', 'r2'], refused: [] } },
        now,
      ),
    ).toMatchObject({
      status: 'processed',
      attempts: 1,
      releaseIds: ['r1', 'r2'],
      dueAt: undefined,
    });
  });

  it('is looked at once more by itself where nothing matched', () => {
    const first = finishEvent(plan({ facts: [waiting] }), nothing, now);
    expect(first).toMatchObject({
      status: 'unmatched',
      waitsFor: ['k'],
      dueAt: '2026-11-20T14:01:00Z',
      lookedTwice: true,
    });
    const again = plan({
      event: event({ lookedTwice: first.lookedTwice }),
      facts: [waiting],
    });
    expect(finishEvent(again, nothing, now)).toMatchObject({
      status: 'unmatched',
      dueAt: undefined,
      lookedTwice: false,
    });
  });

  it('fails where it is broken, or refused for good', () => {
    const broken = { code: 'intake.unreadable' };
    expect(
      finishEvent(plan({ broken, facts: [waiting] }), nothing, now),
    ).toMatchObject({ status: 'failed', why: broken, waitsFor: [] });
    const refused = [{ field: 'components', message: 'No.' }];
    expect(
      finishEvent(
        plan(),
        { ...nothing, deployed: { releaseIds: [], refused } },
        now,
      ),
    ).toMatchObject({
      status: 'failed',
      why: { params: { field: 'components', text: 'No.' } },
    });
  });

  it('is tried again later each time, and then left to people', () => {
    fc.assert(
      fc.property(fc.nat({ max: MAX_ATTEMPTS + 2 }), attempts => {
        const after = givenUp(event({ attempts }), now);
        expect(after.attempts).toBe(attempts + 1);
        const isOver = attempts + 1 >= MAX_ATTEMPTS;
        expect([after.status, after.dueAt !== undefined]).toEqual(
          isOver ? ['failed', false] : ['queued', true],
        );
        expect(backOff(attempts + 2)).toBeGreaterThanOrEqual(
          backOff(attempts + 1),
        );
        expect(backOff(attempts + 1)).toBeLessThanOrEqual(600_000);
      }),
    );
  });
});
