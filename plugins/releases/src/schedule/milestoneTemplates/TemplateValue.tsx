import { Text } from '@backstage/ui';
import { templateMilestoneSchema } from '@slipway/backstage-plugin-releases-common';
import { useReleasesTranslation } from '../../shared/translation';
import { TemplateMilestones } from './TemplateMilestones';

/** The value of a field of a template, to be compared with another one. */
export function TemplateValue({ value }: { value: unknown }) {
  const { t } = useReleasesTranslation();
  const { data: milestones } = templateMilestoneSchema.array().safeParse(value);
  if (milestones) {
    return <TemplateMilestones milestones={milestones} />;
  }
  return value === undefined ? (
    <Text color="secondary">{t('conflict.empty')}</Text>
  ) : (
    <Text>{String(value)}</Text>
  );
}
