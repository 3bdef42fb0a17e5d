import {
  RiAddCircleLine,
  RiCloseCircleLine,
  RiEdit2Line,
  RiEqualLine,
  RiFileTextLine,
} from '@remixicon/react';
import { StatusBadge, Tone } from '../../shared/status';
import { useReleasesTranslation } from '../../shared/translation';
import { RowStatus } from './importRows';

const LOOKS: Record<RowStatus, { tone: Tone; Icon: typeof RiEqualLine }> = {
  read: { tone: 'neutral', Icon: RiFileTextLine },
  created: { tone: 'positive', Icon: RiAddCircleLine },
  updated: { tone: 'info', Icon: RiEdit2Line },
  unchanged: { tone: 'neutral', Icon: RiEqualLine },
  invalid: { tone: 'negative', Icon: RiCloseCircleLine },
};

/** What has become of a row, or what would. */
export function RowStatusBadge(props: { status: RowStatus; isDone: boolean }) {
  const { status, isDone } = props;
  const { t } = useReleasesTranslation();
  const { tone, Icon } = LOOKS[status];
  return (
    <StatusBadge tone={tone} icon={<Icon aria-hidden />}>
      {t(`importing.${isDone ? 'did' : 'will'}.${status}`)}
    </StatusBadge>
  );
}
