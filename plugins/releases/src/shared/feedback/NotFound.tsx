import { RiCompass3Line } from '@remixicon/react';
import { PageHead } from '../layout';
import { useReleasesTranslation } from '../translation';
import { NoContent } from './NoContent';

/** What is not there, and the way back to what is. */
export function NotFound(props: { title: string; description: string }) {
  return (
    <>
      <PageHead name={props.title} />
      <NoContent icon={<RiCompass3Line />} {...props} />
    </>
  );
}

/** For an address that leads nowhere. */
export function PageNotFound() {
  const { t } = useReleasesTranslation();
  return (
    <NotFound
      title={t('feedback.noPage')}
      description={t('feedback.noPageHint')}
    />
  );
}
