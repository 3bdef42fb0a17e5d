import {
  RISK_GRADES,
  RISK_STATES,
  RiskListQueryInput,
} from '@slipway/backstage-plugin-releases-common';
import { useAddress, useSearchText } from '../../shared/links';
import { CellKey } from './RiskMatrix';

/** What narrows the register by several words, by their names in the address. */
export const RISK_FILTERS = ['state', 'owner', 'environment'] as const;

export type RiskFilter = (typeof RISK_FILTERS)[number];

/** From which score on risks are listed, of those that one can choose. */
export const MIN_SCORES = [5, 10, 16] as const;

/** What is not settled waits for somebody. */
const USUAL_STATES = ['open'];
/** Stands in the address for all states. */
const ANY = 'any';

function some(values: readonly string[]): string[] | undefined {
  return values.length > 0 ? [...values] : undefined;
}

function gradeOf(text: string | null): number | undefined {
  return RISK_GRADES.find(grade => String(grade) === text);
}

/** The filters of the register, kept in the address. */
export function useRiskFilters() {
  const [search, change] = useAddress();
  const { text, setText, settled } = useSearchText();
  const inAddress = search.getAll('state');
  const states = inAddress.length === 0 ? USUAL_STATES : inAddress;
  const values: Record<RiskFilter, string[]> = {
    state: RISK_STATES.filter(state => states.includes(state)),
    owner: search.getAll('owner'),
    environment: search.getAll('environment'),
  };
  const minScore = MIN_SCORES.find(
    score => String(score) === search.get('minScore'),
  );
  const isEnded = search.get('ended') === 'true';
  const likelihood = gradeOf(search.get('likelihood'));
  const consequence = gradeOf(search.get('consequence'));
  const cell: CellKey | undefined =
    likelihood && consequence ? { likelihood, consequence } : undefined;
  const setOne = (name: string, value: string | undefined) =>
    change(next => (value ? next.set(name, value) : next.delete(name)));

  const query = {
    state: RISK_STATES.filter(state => values.state.includes(state)),
    ownerRef: some(values.owner),
    environment: some(values.environment),
    minScore,
    q: settled || undefined,
    ended: isEnded || undefined,
    ...cell,
  } satisfies RiskListQueryInput;
  return {
    values,
    minScore,
    isEnded,
    cell,
    text,
    setText,
    query: {
      ...query,
      state: query.state.length > 0 ? query.state : undefined,
    } satisfies RiskListQueryInput,
    isNarrowed:
      values.state.join() !== USUAL_STATES.join() ||
      Boolean(
        values.owner.length ||
          values.environment.length ||
          minScore ||
          cell ||
          settled,
      ),
    setFilter: (name: RiskFilter, wanted: readonly string[]) =>
      change(next => {
        next.delete(name);
        const isUsual =
          name === 'state' && wanted.join() === USUAL_STATES.join();
        if (name === 'state' && wanted.length === 0) {
          next.set(name, ANY);
        } else if (!isUsual) {
          wanted.forEach(value => next.append(name, value));
        }
      }),
    setMinScore: (score: number | undefined) =>
      setOne('minScore', score ? String(score) : undefined),
    setEnded: (wanted: boolean) => setOne('ended', wanted ? 'true' : undefined),
    setCell: (wanted: CellKey | undefined) =>
      change(next => {
        next.delete('likelihood');
        next.delete('consequence');
        if (wanted) {
          next.set('likelihood', String(wanted.likelihood));
          next.set('consequence', String(wanted.consequence));
        }
      }),
    clear: () =>
      change(next =>
        [...RISK_FILTERS, 'minScore', 'likelihood', 'consequence'].forEach(
          name => next.delete(name),
        ),
      ),
  };
}

export type RiskFilterState = ReturnType<typeof useRiskFilters>;
