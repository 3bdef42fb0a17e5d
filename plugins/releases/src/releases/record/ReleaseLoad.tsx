import { Reading, RecordLoad } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';

/** A release that is loading, is not there, or could not be loaded. */
export function ReleaseLoad(props: Reading) {
  const { t } = useReleasesTranslation();
  return (
    <RecordLoad
      {...props}
      what={t('release.what')}
      notFound={{
        title: t('release.notFound'),
        description: t('release.notFoundHint'),
      }}
      rows={5}
    />
  );
}
