import { Reading, RecordLoad } from '../../shared/feedback';
import { usePoliciesTranslation } from '../../shared/translation';

/** A policy that is loading, is not there, or could not be loaded. */
export function PolicyLoad(props: Reading) {
  const { t } = usePoliciesTranslation();
  return (
    <RecordLoad
      {...props}
      what={t('policies.whatOne')}
      notFound={{
        title: t('policies.notFound'),
        description: t('policies.notFoundHint'),
      }}
    />
  );
}
