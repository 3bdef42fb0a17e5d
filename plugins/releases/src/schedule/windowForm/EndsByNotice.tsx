import { Alert, Button } from '@backstage/ui';
import { useReleasesTranslation } from '../../shared/translation';

/** Says that exact hours may end at another time, and offers what ends it. */
export function EndsByNotice(props: { time: string; onClock: () => void }) {
  const { t } = useReleasesTranslation();
  return (
    <Alert
      status="info"
      icon
      title={t('windows.form.endsByDuration')}
      customActions={
        <Button size="small" variant="secondary" onPress={props.onClock}>
          {t('windows.form.endByClock', { time: props.time })}
        </Button>
      }
    />
  );
}
