import { Fact, Source } from './facts';
import { Finding } from './types';

function whereOf(sources: readonly Source[]): string {
  const times = new Map<string, number>();
  for (const { entityRef, field } of sources) {
    const place = `${entityRef} (${field})`;
    times.set(place, (times.get(place) ?? 0) + 1);
  }
  return [...times]
    .map(([place, count]) => (count === 1 ? place : `${place}, ${count} times`))
    .sort()
    .join(' and ');
}

/**
 * What is stated more than once: twice in one file, or from both ends.
 *
 * @internal
 */
export function findDuplicates(facts: readonly Fact[]): Finding[] {
  return facts
    .filter(({ statedBy }) => statedBy.length > 1)
    .map(({ sourceRef, relation, targetRef, statedBy }) => ({
      category: 'duplicate',
      entityRef: sourceRef,
      targetRef,
      relation,
      sentence: `That ${sourceRef} has the relation ${relation} to ${targetRef} is stated ${
        statedBy.length
      } times, by ${whereOf(statedBy)}; once is enough.`,
    }));
}
