import { Reading, RecordLoad } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';

/** A window that is loading, is not there, or could not be loaded. */
export function WindowLoad(props: Reading) {
  const { t } = useReleasesTranslation();
  return (
    <RecordLoad
      {...props}
      what={t('windows.whatOne')}
      notFound={{
        title: t('windows.notFound'),
        description: t('windows.notFoundHint'),
      }}
    />
  );
}
