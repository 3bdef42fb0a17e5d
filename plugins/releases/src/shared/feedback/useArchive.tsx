import { Button } from '@backstage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ReactElement } from 'react';
import { useReleasesTranslation } from '../translation';
import { useNotify } from './useNotify';

/** What can be archived, with what the server says of it. */
interface Archivable {
  id: string;
  name: string;
  revision: number;
  warnings?: readonly { message: string }[];
}

function withWarnings(
  warnings: readonly { message: string }[],
  action: ReactElement,
): ReactElement {
  return warnings.length > 0 ? (
    <>
      {warnings.map(({ message }) => message).join(' ')} {action}
    </>
  ) : (
    action
  );
}

/** Archives and restores something; archiving can be taken back at once. */
export function useArchive<T extends Archivable>(options: {
  api: {
    archive(id: string, write: { revision: number }): Promise<T>;
    restore(id: string, write: { revision: number }): Promise<T>;
  };
  keyOf: (id: string) => readonly unknown[];
  words: {
    archived: (name: string) => string;
    restored: (name: string) => string;
    notDone: string;
  };
}) {
  const { api, keyOf, words } = options;
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useReleasesTranslation();

  const refused = (error: Error) => {
    notify({
      title: words.notDone,
      description: error.message,
      status: 'warning',
    });
    return queryClient.invalidateQueries();
  };
  const keep = (changed: T) => {
    queryClient.setQueryData(keyOf(changed.id), changed);
    return queryClient.invalidateQueries();
  };

  const restore = useMutation({
    mutationFn: ({ id, revision }: T) => api.restore(id, { revision }),
    onSuccess: changed => {
      notify({ title: words.restored(changed.name) });
      return keep(changed);
    },
    onError: refused,
  });

  const archive = useMutation({
    mutationFn: ({ id, revision }: T) => api.archive(id, { revision }),
    onSuccess: changed => {
      const warnings = changed.warnings ?? [];
      const notice = notify({
        title: words.archived(changed.name),
        status: warnings.length > 0 ? 'warning' : 'success',
        description: withWarnings(
          warnings,
          <Button
            size="small"
            variant="secondary"
            onPress={() => {
              notice.close();
              restore.mutate(changed);
            }}
          >
            {t('feedback.undo')}
          </Button>,
        ),
      });
      return keep(changed);
    },
    onError: refused,
  });

  return { archive, restore };
}
