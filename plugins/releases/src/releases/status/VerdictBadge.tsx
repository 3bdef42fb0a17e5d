import { Verdict } from '@slipway/backstage-plugin-releases-common';
import { StatusBadge } from '../../shared/status';
import { useReleasesTranslation } from '../../shared/translation';
import { toneOfVerdict } from './toneOfVerdict';
import { verdictIcons } from './verdictIcons';

/** What a single gate came to. */
export function GateBadge(props: { status: Verdict }) {
  const { t } = useReleasesTranslation();
  const Icon = verdictIcons[props.status];
  return (
    <StatusBadge tone={toneOfVerdict(props.status)} icon={<Icon aria-hidden />}>
      {t(`status.gate.${props.status}`)}
    </StatusBadge>
  );
}

/** What a release came to. */
export function VerdictBadge(props: { verdict: Verdict; children?: string }) {
  const { t } = useReleasesTranslation();
  const Icon = verdictIcons[props.verdict];
  return (
    <StatusBadge
      tone={toneOfVerdict(props.verdict)}
      icon={<Icon aria-hidden />}
    >
      {props.children ?? t(`status.verdict.${props.verdict}`)}
    </StatusBadge>
  );
}
