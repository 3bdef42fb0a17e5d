import {
  RiCheckDoubleLine,
  RiFileExcel2Line,
  RiLayoutColumnLine,
  RiListCheck2,
} from '@remixicon/react';
import { Steps } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';

const STEPS = [
  { id: 'file', Icon: RiFileExcel2Line },
  { id: 'columns', Icon: RiLayoutColumnLine },
  { id: 'rows', Icon: RiListCheck2 },
  { id: 'done', Icon: RiCheckDoubleLine },
] as const;

export type ImportStep = (typeof STEPS)[number]['id'];

/** How far one has come with an import. */
export function ImportSteps(props: { current: ImportStep }) {
  const { t } = useReleasesTranslation();
  return (
    <Steps
      label={t('importing.steps')}
      current={STEPS.findIndex(({ id }) => id === props.current)}
      steps={STEPS.map(({ id, Icon }) => ({
        id,
        Icon,
        label: t(`importing.step.${id}`),
      }))}
    />
  );
}
