import { Flex } from '@backstage/ui';
import { ReactNode } from 'react';
import { FormProblems } from '../../shared/form';
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
      <FormProblems
        error={error}
        problems={form.errors}
        nameOf={field => fieldName(field.split('.', 1)[0])}
      />
    </Flex>
  );
}
