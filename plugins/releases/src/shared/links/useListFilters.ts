import { useAddress } from './useAddress';
import { useSearchText } from './useSearchText';

const ARCHIVED = 'archived';

/** What narrows a list by text and to what is archived, kept in the address. */
export function useListFilters() {
  const { text, setText, settled } = useSearchText();
  const [search, change] = useAddress();
  const isArchived = search.get(ARCHIVED) === 'true';
  return {
    text,
    setText,
    isArchived,
    setArchived: (wanted: boolean) =>
      change(next =>
        wanted ? next.set(ARCHIVED, 'true') : next.delete(ARCHIVED),
      ),
    query: {
      q: settled || undefined,
      archived: isArchived || undefined,
    },
  };
}
