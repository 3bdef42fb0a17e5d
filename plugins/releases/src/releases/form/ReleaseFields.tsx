import { Alert, Flex } from '@backstage/ui';
import { ReactNode } from 'react';
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
  /** Why the last try to save failed. */
  error?: Error;
}) {
  const { form, error } = props;
  const problems = form.errors;
  const { t } = useReleasesTranslation();
  const fieldName = useFieldName();
  return (
    <Flex direction="column" gap="4">
      <BasicFields form={form} />
      <ComponentFields form={form} />
      <WindowFields form={form}>{props.windowTools}</WindowFields>
      <MilestoneFields form={form}>{props.milestoneTools}</MilestoneFields>
      <ScopeFields form={form} />
      <RiskFields form={form} />
      <LinkFields form={form} />
      <TextFields form={form} />
      {(error || problems.length > 0) && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={error?.message ?? t('form.problems')}
          description={
            problems.length > 0 && (
              <ul>
                {problems.map(({ field, message }) => (
                  <li key={`${field} ${message}`}>
                    {fieldName(field.split('.', 1)[0])}: {message}
                  </li>
                ))}
              </ul>
            )
          }
        />
      )}
    </Flex>
  );
}
