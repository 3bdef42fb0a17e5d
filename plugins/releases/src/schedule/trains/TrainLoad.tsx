import { Reading, RecordLoad } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';

/** A train that is loading, is not there, or could not be loaded. */
export function TrainLoad(props: Reading) {
  const { t } = useReleasesTranslation();
  return (
    <RecordLoad
      {...props}
      what={t('trains.whatOne')}
      notFound={{
        title: t('trains.notFound'),
        description: t('trains.notFoundHint'),
      }}
    />
  );
}
