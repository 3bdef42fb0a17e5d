import {
  formatInstant,
  Verdict,
  VERDICTS,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { RequiredSpan } from './RequiredReleasesStore';
import { OwnVerdictChange } from './VerdictChangesStore';
import { verdictLine } from './verdictLine';

const at = (minute: number) => formatInstant(new Date(minute * 60_000));

const arbitraryChanges = (releaseId: string) =>
  fc
    .array(fc.tuple(fc.nat(30), fc.constantFrom(...VERDICTS)), { maxLength: 5 })
    .map(items =>
      items
        .sort(([a], [b]) => a - b)
        .map(
          ([minute, verdict], index): OwnVerdictChange => ({
            releaseId,
            at: at(minute),
            revision: index + 1,
            verdict,
          }),
        ),
    );

const arbitrarySpans = (earlierId: string) =>
  fc
    .array(fc.tuple(fc.nat(30), fc.option(fc.nat(30))), { maxLength: 2 })
    .map(items =>
      items.map(
        ([from, length]): RequiredSpan => ({
          ...{ releaseId: earlierId, distance: 1, via: [], cut: false },
          since: at(from),
          until: length === null ? undefined : at(from + length),
        }),
      ),
    );

/** What stands at a minute, by looking at everything. */
function naive(
  minute: number,
  changes: readonly OwnVerdictChange[],
  spans: readonly RequiredSpan[],
): Verdict | undefined {
  const last = (id: string) =>
    changes
      .filter(item => item.releaseId === id)
      .filter(item => Date.parse(item.at) <= minute * 60_000)
      .pop()?.verdict;
  const mine = last('me');
  if (!mine) {
    return undefined;
  }
  const inherited = spans
    .filter(
      ({ since, until }) =>
        Date.parse(since) <= minute * 60_000 &&
        (!until || Date.parse(until) > minute * 60_000),
    )
    .map(({ releaseId }) => last(releaseId) ?? 'unknown');
  return [mine, ...inherited].sort(
    (a, b) => VERDICTS.indexOf(a) - VERDICTS.indexOf(b),
  )[0];
}

describe('verdictLine', () => {
  it('says of every minute what stood then, and nothing twice', () => {
    fc.assert(
      fc.property(
        arbitraryChanges('me'),
        arbitraryChanges('p'),
        arbitraryChanges('q'),
        arbitrarySpans('p'),
        arbitrarySpans('q'),
        (mine, ofP, ofQ, spansP, spansQ) => {
          const changes = [...mine, ...ofP, ...ofQ];
          const spans = [...spansP, ...spansQ];
          const line = verdictLine('me', spans, changes);
          for (let minute = 0; minute <= 65; minute++) {
            const shown = line.findLast(
              change => Date.parse(change.at) <= minute * 60_000,
            );
            expect(shown?.verdict).toBe(naive(minute, changes, spans));
          }
          line.slice(1).forEach((change, index) => {
            const { at: _, revision: __, ...before } = line[index];
            const { at: ___, revision: ____, ...after } = change;
            expect(after).not.toEqual(before);
          });
        },
      ),
    );
  });
});
