import { Flex, Link } from '@backstage/ui';
import { ReactNode } from 'react';
import { FormProblems } from '../../shared/form';
import { Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { useFieldName } from '../record';
import { BasicFields } from './BasicFields';
import { ComponentFields } from './ComponentFields';
import { LinkFields } from './LinkFields';
import { MilestoneFields } from './MilestoneFields';
import { RiskFields } from './RiskFields';
import { ScopeFields } from './ScopeFields';
import { TextFields } from './TextFields';
import { ReleaseForm } from './useReleaseForm';
import { WindowFields } from './WindowFields';

/** Everything that is written of a release. */
export function ReleaseFields(props: {
  form: ReleaseForm;
  /** What can be done with the window, beyond its fields. */
  windowTools?: ReactNode;
  /** What can be done with the milestones, beyond their fields. */
  milestoneTools?: ReactNode;
  /** Where the risks are kept of a release that is there. */
  risksHref?: string;
  /** Why the last try to save failed. */
  error?: Error;
}) {
  const { form, error } = props;
  const { t } = useReleasesTranslation();
  const fieldName = useFieldName();
  return (
    <Flex direction="column" gap="4">
      <BasicFields form={form} />
      <ComponentFields form={form} />
      <WindowFields form={form}>{props.windowTools}</WindowFields>
      <MilestoneFields form={form}>{props.milestoneTools}</MilestoneFields>
      <ScopeFields form={form} />
      {props.risksHref === undefined ? (
        <RiskFields form={form} />
      ) : (
        <Section title={t('form.field.risks')}>
          <Link href={props.risksHref}>{t('form.risk.elsewhere')}</Link>
        </Section>
      )}
      <LinkFields form={form} />
      <TextFields form={form} />
      <FormProblems
        error={error}
        problems={form.errors}
        nameOf={field => fieldName(field.split('.', 1)[0])}
      />
    </Flex>
  );
}
