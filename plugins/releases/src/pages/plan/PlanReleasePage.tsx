import { useSearchParams } from 'react-router-dom';
import { ReleaseLoad, useRelease } from '../../releases/record';
import { useGeneralAction } from '../../shared/api';
import { NotAllowed } from '../../shared/feedback';
import { PageHead } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { PlanReleaseForm } from './PlanReleaseForm';

function CopyRelease({ id }: { id: string }) {
  const { data: release, error, refetch } = useRelease(id);
  return release ? (
    <PlanReleaseForm given={{ like: release }} />
  ) : (
    <ReleaseLoad error={error} onRetry={() => refetch()} />
  );
}

/**
 * Plans a new release, for who may plan any: of a component, on a day, or like
 * another one.
 */
export function PlanReleasePage() {
  const { t } = useReleasesTranslation();
  const [searchParams] = useSearchParams();
  const general = useGeneralAction('create');
  const like = searchParams.get('like');
  const given = {
    entityRef: searchParams.get('component') ?? undefined,
    start: searchParams.get('start') ?? undefined,
  };
  const form = like ? (
    <CopyRelease id={like} />
  ) : (
    <PlanReleaseForm given={given} />
  );
  return (
    <>
      <PageHead name={t('entity.plan')} />
      {general?.allowed === false ? (
        <NotAllowed title={t('entity.plan')} description={general.sentence} />
      ) : (
        form
      )}
    </>
  );
}
