import { useAddress } from '../../shared/links';

const PARAMETER = 'knownAt';

/** The instant whose readiness is shown, as the address has it. */
export function usePastInstant() {
  const [search, change] = useAddress();
  return {
    /** Absent: now. */
    knownAt: search.get(PARAMETER) || undefined,
    show: (instant: string) =>
      change(address => address.set(PARAMETER, instant)),
    backToNow: () => change(address => address.delete(PARAMETER)),
  };
}

/** Leaves the past that an address asks for. */
export function withoutPast(address: URLSearchParams): void {
  address.delete(PARAMETER);
}
