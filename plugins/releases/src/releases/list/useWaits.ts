import { WAITS_FOR, WaitsFor } from '@slipway/backstage-plugin-releases-common';
import { useAddress } from '../../shared/links';

const WAITS = 'waits';

/** For what the releases wait that are listed, of the signed-in person. */
export function useWaits() {
  const [search, change] = useAddress();
  const asked = search.getAll(WAITS);
  const waits = WAITS_FOR.filter(thing => asked.includes(thing));
  return {
    /** Undefined where releases are listed whether they wait or not. */
    waitsForMe: waits.length > 0 ? waits : undefined,
    setWaits: (thing: WaitsFor, isWanted: boolean) =>
      change(params => {
        params.delete(WAITS, thing);
        if (isWanted) {
          params.append(WAITS, thing);
        }
      }),
    clearWaits: () => change(params => params.delete(WAITS)),
  };
}
