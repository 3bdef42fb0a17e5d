import {
  isReady,
  readinessSchema,
  Verdict,
  VERDICTS,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { judgedGate } from './__testUtils__/judgedGate';
import {
  arbitraryModel,
  dealtWith,
  idOf,
  Model,
  reachable,
  statusOf,
  toFacts,
} from './__testUtils__/readinessModel';
import { isPending, isReleased } from '../../releases/record/releaseStatus';
import { assessReadiness } from './assessReadiness';

const rank = (verdict: Verdict) => VERDICTS.indexOf(verdict);
const assess = (model: Model) => assessReadiness(toFacts(model));

/** The worst own verdict of a release, one comparison at a time. */
function naiveOwn(model: Model, index: number): Verdict {
  const { read, state, gates } = model.releases[index];
  if (!read) {
    return 'unknown';
  }
  if (!isPending(state)) {
    return isReleased(state) ? 'pass' : 'fail';
  }
  return gates
    ? gates.reduce<Verdict>((worst, gate) => {
        const status = statusOf(model, gate);
        return rank(status) < rank(worst) ? status : worst;
      }, 'not_applicable')
    : 'unknown';
}

function naiveInherited(model: Model): Verdict {
  const [first] = reachable(model);
  return model.releases.reduce<Verdict>((worst, _release, index) => {
    const own = naiveOwn(model, index);
    return index > 0 && first[index] && rank(own) < rank(worst) ? own : worst;
  }, 'not_applicable');
}

describe('assessReadiness, whatever the releases', () => {
  it('answers by the contract', () => {
    fc.assert(
      fc.property(arbitraryModel, model => {
        const readiness = assess(model);
        expect(readinessSchema.parse(readiness)).toEqual(readiness);
      }),
    );
  });

  it('comes to the worst of its own gates and of all that must come first', () => {
    fc.assert(
      fc.property(arbitraryModel, model => {
        const own = naiveOwn(model, 0);
        const inherited = naiveInherited(model);
        const readiness = assess(model);
        expect(readiness.own.verdict).toBe(own);
        expect(readiness.inherited.verdict).toBe(inherited);
        expect(readiness.verdict).toBe(
          rank(own) < rank(inherited) ? own : inherited,
        );
      }),
    );
  });

  it('names every release that must come first, once', () => {
    fc.assert(
      fc.property(arbitraryModel, model => {
        const [first] = reachable(model);
        const expected = model.releases.flatMap((_release, index) =>
          index > 0 && first[index] ? idOf(index) : [],
        );
        const named = assess(model).inherited.from.map(
          ({ releaseId }) => releaseId,
        );
        expect([...named].sort()).toEqual(expected);
      }),
    );
  });

  it('never passes with anything unknown', () => {
    fc.assert(
      fc.property(arbitraryModel, model => {
        const { verdict, own, inherited } = assess(model);
        const parts = [
          ...own.gates.map(({ status }) => status),
          ...inherited.from.map(item => item.verdict),
        ];
        const bad = parts.some(status => !isReady(status));
        expect(isReady(verdict)).toBe(!bad);
      }),
    );
  });

  it('never gets better by a gate more', () => {
    fc.assert(
      fc.property(
        arbitraryModel,
        fc.nat(6),
        fc.constantFrom(...VERDICTS),
        (model, at, status) => {
          const facts = toFacts(model);
          const id = idOf(at % model.releases.length);
          const gates = new Map(facts.gates);
          const own = gates.get(id);
          if (own) {
            gates.set(id, [...own, judgedGate('one-more', { status })]);
          }
          const before = assessReadiness(facts);
          const after = assessReadiness({ ...facts, gates });
          expect(rank(after.own.verdict)).toBeLessThanOrEqual(
            rank(before.own.verdict),
          );
          expect(rank(after.verdict)).toBeLessThanOrEqual(rank(before.verdict));
        },
      ),
    );
  });

  it('names causes exactly where it is not ready', () => {
    fc.assert(
      fc.property(arbitraryModel, model => {
        const { verdict, rootBlockers } = assess(model);
        expect(rootBlockers.length > 0).toBe(!isReady(verdict));
      }),
    );
  });

  it('is ready once all causes are dealt with, and not before', () => {
    fc.assert(
      fc.property(arbitraryModel, model => {
        const { rootBlockers } = assess(model);
        const left = (blockers: typeof rootBlockers) =>
          assess(blockers.reduce(dealtWith, model));
        expect(isReady(left(rootBlockers).verdict)).toBe(true);
        for (const blocker of rootBlockers) {
          const others = rootBlockers.filter(other => other !== blocker);
          expect(isReady(left(others).verdict)).toBe(false);
        }
      }),
    );
  });

  it('counts the releases that wait for a cause, the judged one included', () => {
    fc.assert(
      fc.property(arbitraryModel, model => {
        const ways = reachable(model);
        for (const { releaseId, holdsUp } of assess(model).rootBlockers) {
          const cause = model.releases.findIndex(
            (_release, index) => idOf(index) === releaseId,
          );
          const waiting = model.releases.filter(
            (_release, index) =>
              index === 0 || (index !== cause && ways[index][cause]),
          );
          expect(holdsUp).toBe(waiting.length);
        }
      }),
    );
  });

  it('names first what holds up most', () => {
    fc.assert(
      fc.property(arbitraryModel, model => {
        const counts = assess(model).rootBlockers.map(({ holdsUp }) => holdsUp);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
    );
  });

  it('does not depend on the order of what it is given', () => {
    fc.assert(
      fc.property(arbitraryModel, model => {
        const facts = toFacts(model);
        const turned = toFacts({ ...model, edges: [...model.edges].reverse() });
        expect(
          assessReadiness({
            ...turned,
            releases: new Map([...turned.releases].reverse()),
            gates: new Map([...turned.gates].reverse()),
          }),
        ).toEqual(assessReadiness(facts));
      }),
    );
  });
});
