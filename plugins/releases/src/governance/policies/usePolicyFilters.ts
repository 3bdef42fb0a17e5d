import { useAddress } from '../../shared/links';

const ARCHIVED = 'archived';

/** What narrows the list of policies, beside the text, kept in the address. */
export function usePolicyFilters() {
  const [search, change] = useAddress();
  return {
    archived: search.get(ARCHIVED) === 'true',
    setArchived: (archived: boolean) =>
      change(next =>
        archived ? next.set(ARCHIVED, 'true') : next.delete(ARCHIVED),
      ),
  };
}
