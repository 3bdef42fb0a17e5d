import { Button } from '@backstage/ui';

/** What of a list that comes in pages the next page hangs on. */
interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** Asks for the next page of a list; nothing where there is none. */
export function MoreButton(props: { list: Paged; label: string }) {
  const { list, label } = props;
  return list.hasNextPage ? (
    <div>
      <Button
        variant="secondary"
        isPending={list.isFetchingNextPage}
        onPress={() => list.fetchNextPage()}
      >
        {label}
      </Button>
    </div>
  ) : null;
}
