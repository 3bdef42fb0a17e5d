import { Text } from '@backstage/ui';
import { useReleasesTranslation } from '../../shared/translation';

/** That a verdict is being looked at anew, beside the one that still stands. */
export function UpdatingNote() {
  const { t } = useReleasesTranslation();
  return (
    <Text as="span" variant="body-small" color="secondary">
      {t('status.updating')}
    </Text>
  );
}
