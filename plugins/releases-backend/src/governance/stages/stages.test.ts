import {
  LIFECYCLE,
  USUAL_WAY,
} from '@slipway/backstage-plugin-releases-common';
import { stagesBefore, stagesBetween } from './stages';

describe('the stages between two states', () => {
  it('are the same, whichever states are passed over', () => {
    USUAL_WAY.forEach((from, start) =>
      USUAL_WAY.slice(start).forEach((to, steps) => {
        const way = USUAL_WAY.slice(start, start + steps + 1);
        const oneByOne = way
          .slice(1)
          .flatMap((state, place) => stagesBetween(way[place], state));
        expect(stagesBetween(from, to)).toEqual(oneByOne);
        expect(from === to ? [] : stagesBetween(to, from)).toEqual([]);
      }),
    );
  });

  it('are what a transition asks, but for what was asked before', () => {
    for (const { from, to } of LIFECYCLE) {
      const asked = stagesBefore(to);
      const isApproved = to === 'in_progress';
      expect([from, to, stagesBetween(from, to)]).toEqual([
        from,
        to,
        asked.filter(stage => !(isApproved && stage === 'approval')),
      ]);
    }
  });
});
