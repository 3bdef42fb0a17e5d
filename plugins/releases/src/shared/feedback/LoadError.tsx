import { Alert, Button } from '@backstage/ui';
import { useReleasesTranslation } from '../translation';

/** What could not be loaded, why, and another try. */
export function LoadError(props: {
  /** For example "The calendar". */
  what: string;
  error: Error;
  onRetry: () => void;
}) {
  const { t } = useReleasesTranslation();
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t('feedback.notLoaded', { what: props.what })}
      description={props.error.message}
      customActions={
        <Button size="small" variant="secondary" onPress={props.onRetry}>
          {t('feedback.retry')}
        </Button>
      }
    />
  );
}
