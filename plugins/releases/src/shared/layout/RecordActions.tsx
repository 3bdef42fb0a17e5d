import { Button, ButtonLink } from '@backstage/ui';
import {
  RiArchiveLine,
  RiInboxUnarchiveLine,
  RiPencilLine,
} from '@remixicon/react';
import styles from './RecordActions.module.css';

/** Something that is done with a record, as `useMutation` has it. */
interface RecordAct<T> {
  isPending: boolean;
  mutate(record: T): void;
}

/** Edits, archives and restores a record, in a row of small buttons. */
export function RecordActions<T extends { archivedAt?: string }>(props: {
  record: T;
  editHref: string;
  archive: RecordAct<T>;
  restore: RecordAct<T>;
  words: { label: string; edit: string; archive: string; restore: string };
}) {
  const { record, editHref, archive, restore, words } = props;
  return (
    <div role="group" aria-label={words.label} className={styles.actions}>
      {record.archivedAt ? (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiInboxUnarchiveLine />}
          isPending={restore.isPending}
          onPress={() => restore.mutate(record)}
        >
          {words.restore}
        </Button>
      ) : (
        <>
          <ButtonLink
            size="small"
            variant="secondary"
            iconStart={<RiPencilLine />}
            href={editHref}
          >
            {words.edit}
          </ButtonLink>
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiArchiveLine />}
            isPending={archive.isPending}
            onPress={() => archive.mutate(record)}
          >
            {words.archive}
          </Button>
        </>
      )}
    </div>
  );
}
