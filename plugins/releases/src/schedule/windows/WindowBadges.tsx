import {
  RiCalendarCheckLine,
  RiDownloadLine,
  RiLockLine,
  RiPencilLine,
  RiSnowflakeLine,
  RiTimeLine,
} from '@remixicon/react';
import {
  Window,
  WindowEffect,
} from '@slipway/backstage-plugin-releases-common';
import { StatusBadge } from '../../shared/status';
import { useReleasesTranslation } from '../../shared/translation';

/** The mark of each effect, so that none is told by its colour alone. */
export const effectIcons = {
  deny: RiSnowflakeLine,
  allow: RiCalendarCheckLine,
};

const SOURCE_ICONS = {
  portal: RiPencilLine,
  config: RiLockLine,
  ics: RiDownloadLine,
};

export function EffectBadge(props: { effect: WindowEffect }) {
  const { effect } = props;
  const { t } = useReleasesTranslation();
  const Icon = effectIcons[effect];
  return (
    <StatusBadge
      tone={effect === 'deny' ? 'info' : 'positive'}
      icon={<Icon aria-hidden />}
    >
      {t(`windows.effect.${effect}`)}
    </StatusBadge>
  );
}

/** Whether a window is under way at this moment. */
export function NowBadge(props: { window: Pick<Window, 'effect' | 'open'> }) {
  const { effect, open } = props.window;
  const { t } = useReleasesTranslation();
  const tone = effect === 'deny' ? 'warning' : 'positive';
  return (
    <StatusBadge
      tone={open ? tone : 'neutral'}
      icon={<RiTimeLine aria-hidden />}
    >
      {t(`windows.now.${effect}.${open ? 'open' : 'closed'}`)}
    </StatusBadge>
  );
}

export function SourceBadge(props: { source: Window['source'] }) {
  const { t } = useReleasesTranslation();
  const Icon = SOURCE_ICONS[props.source];
  return (
    <StatusBadge tone="neutral" icon={<Icon aria-hidden />}>
      {t(`windows.source.${props.source}`)}
    </StatusBadge>
  );
}
