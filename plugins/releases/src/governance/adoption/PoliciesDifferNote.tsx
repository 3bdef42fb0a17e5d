import { Alert, Link } from '@backstage/ui';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { useReleasesLinks } from '../../shared/links';
import { SentenceText } from '../../shared/sentence';
import { useAdoptionTranslation } from '../../shared/translation';
import { useReleasePolicies } from './useReleasePolicies';

/** That the policies of today differ, and the way to what differs. */
export function PoliciesDifferNote(props: {
  release: Pick<Release, 'id' | 'state'>;
}) {
  const { release } = props;
  const { t } = useAdoptionTranslation();
  const links = useReleasesLinks();
  const { data: compared } = useReleasePolicies(release);
  return compared?.differs ? (
    <Alert
      status="info"
      icon
      title={t('adoption.differs')}
      description={
        <>
          <SentenceText of={compared} />{' '}
          <Link href={links.release(release.id, 'readiness')}>
            {t('adoption.compare')}
          </Link>
        </>
      }
    />
  ) : null;
}
