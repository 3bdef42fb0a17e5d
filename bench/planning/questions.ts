import { detectConflicts } from '../../plugins/releases-backend/src/schedule/conflicts/detect/detectConflicts';
import {
  decide,
  WindowCalendar,
} from '../../plugins/releases-backend/src/schedule/decision';
import { findSlots } from '../../plugins/releases-backend/src/schedule/moves/findSlots';
import { orderViolations } from '../../plugins/releases-backend/src/dependencies/order/orderViolations';
import { TrainOrder } from '../../plugins/releases-backend/src/dependencies/order/TrainOrder';
import { HOUR, NOW, Plans } from './plans';

const DECISIONS = 1_000;

/** What is asked of the pure functions that decide, by the words of the table. */
export const QUESTIONS: Record<string, (plans: Plans) => unknown> = {
  'all conflicts': ({ facts }) => detectConflicts(facts),
  'conflicts of one release': ({ facts, releases }) =>
    detectConflicts(facts, [releases[releases.length - 1].id]),
  'conflicts of a release of the hub': ({ facts, releases }) =>
    detectConflicts(facts, [releases[0].id]),
  '20 free times for the hub': ({ facts, releases }) => {
    const span = { start: NOW, end: NOW + 90 * 24 * HOUR };
    return findSlots({
      facts,
      release: releases[0],
      span,
      moveMilestones: milestones => milestones,
      endOf: start => start + HOUR,
      working: [span],
      open: [span],
      limit: 20,
    });
  },
  'waves and order with all aboard one train': ({ releases, edges }) => {
    const order = new TrainOrder(releases, edges, []);
    return { waves: order.waves(), ...orderViolations(order) };
  },
  '1,000 window decisions': ({ releases, windows, entityOf }) => {
    const calendar = new WindowCalendar(windows);
    return releases
      .slice(0, DECISIONS)
      .map(({ interval, components, environment, kind }) =>
        decide(
          {
            at: interval.start,
            subject: {
              entity: entityOf(components[0].entityRef),
              environment,
              releaseKind: kind,
            },
          },
          calendar,
        ),
      );
  },
};
