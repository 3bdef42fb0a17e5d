import {
  WORK_KINDS,
  WorkKind,
} from '@slipway/backstage-plugin-releases-common';
import { useAddress } from '../../shared/links';

const KIND = 'kind';

/** Where my work is narrowed to a kind, for an address. */
export function workSearch(kind: WorkKind): string {
  return `?${new URLSearchParams({ [KIND]: kind })}`;
}

/** To which kinds my work is narrowed, in the address. */
export function useWorkKinds() {
  const [search, change] = useAddress();
  const asked = search.getAll(KIND);
  return {
    /** Empty: all kinds are shown. */
    kinds: WORK_KINDS.filter(kind => asked.includes(kind)),
    setKind: (kind: WorkKind, isWanted: boolean) =>
      change(params => {
        params.delete(KIND, kind);
        if (isWanted) {
          params.append(KIND, kind);
        }
      }),
    clearKinds: () => change(params => params.delete(KIND)),
  };
}
