import {
  formatInstant,
  VERDICTS,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { judgedGate } from '../evaluate/__testUtils__/judgedGate';
import { verdictOf } from '../evaluate/evaluate';
import { JudgedGate } from '../gates/JudgedGate';
import { pastGates } from '../readiness/pastGates';
import { GateStanding, isSameStanding, standingOf } from './GateStanding';
import { nextLine, Standing } from './lineContent';
import { OwnVerdictChange } from './VerdictChangesStore';
import { verdictLine } from './verdictLine';

const arbitraryGate = (id: string) =>
  fc
    .record({
      status: fc.constantFrom(...VERDICTS),
      code: fc.constantFrom('a', 'b'),
      sentence: fc.constantFrom('9 days old.', '10 days old.'),
      counts: fc.boolean(),
      policy: fc.option(
        fc.record({ id: fc.constant('p'), version: fc.constantFrom(1, 2) }),
        { nil: undefined },
      ),
    })
    .map(changes => judgedGate(id, changes));

/** The gates of one verdict: each of some ids is asked, or not. */
const arbitraryGates = fc
  .tuple(
    ...['x', 'y', 'z'].map(id => fc.option(arbitraryGate(id), { nil: null })),
  )
  .map(gates => gates.flatMap(gate => gate ?? []));

/** What is written for verdicts that are made one after the other. */
function written(verdicts: readonly JudgedGate[][]): OwnVerdictChange[] {
  let recorded: Standing | undefined;
  return verdicts.flatMap((gates, index) => {
    const made = { verdict: verdictOf(gates), gates: gates.map(standingOf) };
    const content = nextLine(recorded, made);
    recorded = made;
    return content
      ? {
          releaseId: 'me',
          at: formatInstant(new Date(index * 60_000)),
          revision: 1,
          verdict: made.verdict,
          content: JSON.parse(JSON.stringify(content)),
        }
      : [];
  });
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

const told = ({ sentence: _, ...standing }: GateStanding) =>
  JSON.parse(JSON.stringify(standing));

describe('the lines of a release', () => {
  it('fold to the gates of the last verdict, whatever came before', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryGates, { minLength: 1, maxLength: 8 }),
        verdicts => {
          const folded = pastGates(written(verdicts)).get('me')!;
          const gates = folded.map(standingOf).sort(byId).map(told);
          expect(gates).toEqual(
            verdicts.at(-1)!.map(standingOf).sort(byId).map(told),
          );
        },
      ),
    );
  });

  it('name only what changed', () => {
    fc.assert(
      fc.property(arbitraryGates, arbitraryGates, (before, after) => {
        const [, second] = written([before, after]);
        const had = new Map(
          before.map(standingOf).map(gate => [gate.id, gate]),
        );
        for (const gate of second?.content?.gates ?? []) {
          const same = had.get(gate.id);
          expect(same && isSameStanding(same, gate)).not.toBe(true);
        }
      }),
    );
  });

  it('have no two equal neighbours', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryGates, { minLength: 1, maxLength: 8 }),
        verdicts => {
          const lines = written(verdicts);
          lines.slice(1).forEach((line, index) => {
            const isEmpty =
              line.content!.gates.length + (line.content!.gone?.length ?? 0) ===
              0;
            expect(isEmpty && line.verdict === lines[index].verdict).toBe(
              false,
            );
          });
          const shown = verdictLine('me', [], lines);
          shown.slice(1).forEach((item, index) => {
            const { at: _, ...after } = item;
            const { at: __, ...before } = shown[index];
            expect(after).not.toEqual(before);
          });
        },
      ),
    );
  });
});
