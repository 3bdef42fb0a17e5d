import { Text } from '@backstage/ui';
import { ComponentProps } from 'react';
import { ConfirmDialog, NotDone } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';

/** A question about a template, asked over the page. */
export function TemplateDialog({
  hint,
  error,
  children,
  ...question
}: ComponentProps<typeof ConfirmDialog> & {
  hint: string;
  error: Error | null;
}) {
  const { t } = useReleasesTranslation();
  return (
    <ConfirmDialog {...question}>
      <Text>{hint}</Text>
      {error && (
        <NotDone title={t('templates.notDone')}>{error.message}</NotDone>
      )}
      {children}
    </ConfirmDialog>
  );
}
