import { ButtonLink } from '@backstage/ui';
import { useReleasesLinks } from '../../shared/links';
import { useWorkTranslation } from '../../shared/translation';
import { ReleaseWork } from './ReleaseWork';

/** Leads to where the gates of a release are. */
export function OpenAct({ item }: { item: ReleaseWork }) {
  const { t } = useWorkTranslation();
  const links = useReleasesLinks();
  return (
    <ButtonLink
      size="small"
      variant="secondary"
      href={links.release(item.releaseId, 'readiness')}
      aria-label={t('work.act.openOf', { release: item.release.name })}
    >
      {t('work.act.open')}
    </ButtonLink>
  );
}
