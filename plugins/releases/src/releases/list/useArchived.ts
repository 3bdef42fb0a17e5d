import { useAddress } from '../../shared/links';

const PARAMETER = 'archived';

/** Whether the archived releases are listed in place of the others. */
export function useArchived() {
  const [search, change] = useAddress();
  return {
    isArchived: search.get(PARAMETER) === 'true',
    setArchived: (next: boolean) =>
      change(params => {
        params.delete(PARAMETER);
        if (next) {
          params.set(PARAMETER, 'true');
        }
      }),
  };
}
