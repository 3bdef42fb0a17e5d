import { Text } from '@backstage/ui';
import { WindowSearchDocument } from '@slipway/backstage-plugin-releases-common';
import { EffectBadge, effectIcons } from '../schedule/windows';
import { useReleasesLinks } from '../shared/links';
import { usePortalTranslation } from '../shared/translation';
import { Found } from './Found';
import { ResultFrame } from './ResultFrame';

/** A freeze or an allow window that was found. */
export function WindowResult(props: {
  found: Found;
  document: WindowSearchDocument;
}) {
  const { found, document } = props;
  const { t } = usePortalTranslation();
  const links = useReleasesLinks();
  const Icon = effectIcons[document.effect];
  return (
    <ResultFrame
      found={found}
      kind={t('search.window')}
      icon={<Icon aria-hidden size={20} />}
      title={document.title}
      href={links.window(document.windowId)}
      badges={<EffectBadge effect={document.effect} />}
    >
      <Text>{document.when}</Text>
    </ResultFrame>
  );
}
