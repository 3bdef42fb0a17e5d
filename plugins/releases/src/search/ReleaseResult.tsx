import { Skeleton, Text } from '@backstage/ui';
import { RiRocketLine } from '@remixicon/react';
import { ReleaseSearchDocument } from '@slipway/backstage-plugin-releases-common';
import { StandingBadges } from '../releases/status';
import { entityLabel } from '../shared/catalog';
import { useReleasesLinks } from '../shared/links';
import { WindowText } from '../shared/time';
import { usePortalTranslation } from '../shared/translation';
import { Found } from './Found';
import { ResultFrame } from './ResultFrame';
import { useFoundRelease } from './useFoundRelease';

const SHOWN_COMPONENTS = 3;

/** A release that was found, with how it stands now. */
export function ReleaseResult(props: {
  found: Found;
  document: ReleaseSearchDocument;
}) {
  const { found, document } = props;
  const { t } = usePortalTranslation();
  const links = useReleasesLinks();
  const { data: release, error } = useFoundRelease(document.releaseId);
  const refs =
    release?.components.map(({ entityRef }) => entityRef) ??
    document.componentRefs;
  const rest = refs.length - SHOWN_COMPONENTS;
  const facts = [
    release?.environment ?? document.environment,
    ...refs.slice(0, SHOWN_COMPONENTS).map(entityLabel),
    ...(rest > 0 ? [t('search.moreComponents', { count: rest })] : []),
  ];
  return (
    <ResultFrame
      found={found}
      kind={t('search.release')}
      icon={<RiRocketLine aria-hidden size={20} />}
      title={release?.name ?? document.title}
      href={links.release(document.releaseId)}
      badges={release && <StandingBadges release={release} />}
    >
      {release && <WindowText window={release.window} />}
      {release === undefined && !error && <Skeleton width={240} height={20} />}
      {release === null && <Text color="secondary">{t('search.gone')}</Text>}
      {error && !release && <Text color="secondary">{t('search.unread')}</Text>}
      <Text>{facts.join(' · ')}</Text>
    </ResultFrame>
  );
}
