/** How many persons a rule takes, and who they may be. @internal */
export interface MatchedRule {
  required: number;
  persons: readonly string[];
}

/** @internal */
export interface Matching {
  /** How many persons each rule has, in the order of the rules. */
  filled: number[];
  /** How many there are in all of them. */
  total: number;
  /** Everybody who is in some rule. */
  persons: ReadonlySet<string>;
}

/**
 * Spreads persons over rules, each over one rule at most, so that as many as
 * possible find a place; the order of rules and persons does not matter for how
 * many. Kuhn's algorithm on the places of the rules.
 *
 * @internal
 */
export function matchVotes(rules: readonly MatchedRule[]): Matching {
  const places = rules.flatMap(({ required, persons }, rule) =>
    Array.from({ length: required }, () => ({ rule, persons })),
  );
  const placeOf = new Map<string, number>();

  const seat = (place: number, asked: Set<string>): boolean => {
    for (const person of places[place].persons) {
      if (!asked.has(person)) {
        asked.add(person);
        const taken = placeOf.get(person);
        if (taken === undefined || seat(taken, asked)) {
          placeOf.set(person, place);
          return true;
        }
      }
    }
    return false;
  };

  places.forEach((_, place) => seat(place, new Set()));
  const filled = rules.map(() => 0);
  placeOf.forEach(place => {
    filled[places[place].rule] += 1;
  });
  return { filled, total: placeOf.size, persons: new Set(placeOf.keys()) };
}
