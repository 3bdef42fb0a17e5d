import { Flex, TextAreaField } from '@backstage/ui';
import { fieldError } from '../../shared/form';
import { Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { forFields } from './forFields';

const ROWS = 5;

/** What is told in more than a line, in Markdown. */
export const TextFields = forFields(
  ['description', 'rollbackPlan'],
  ({ form }) => {
    const { draft, change, errorAt, isLocked } = form;
    const { t } = useReleasesTranslation();
    return (
      <Section title={t('form.part.texts')}>
        <Flex direction="column" gap="3">
          <TextAreaField
            label={t('form.field.description')}
            description={t('form.hint.markdown')}
            rows={ROWS}
            value={draft.description}
            onChange={value => change({ description: value })}
            {...fieldError(errorAt('description'))}
          />
          <TextAreaField
            label={t('form.field.rollbackPlan')}
            description={t('form.hint.rollbackPlan')}
            rows={ROWS}
            isDisabled={isLocked('rollbackPlan')}
            value={draft.rollbackPlan}
            onChange={value => change({ rollbackPlan: value })}
            {...fieldError(errorAt('rollbackPlan'))}
          />
        </Flex>
      </Section>
    );
  },
);
