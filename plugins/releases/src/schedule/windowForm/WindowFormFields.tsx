import { FormProblems } from '../../shared/form';
import { ScopeFields } from './ScopeFields';
import { useProblemName } from './useProblemName';
import { WindowForm } from './useWindowForm';
import { WhatFields } from './WhatFields';
import { WhenFields } from './WhenFields';

/** Everything that is written of a window. */
export function WindowFormFields(props: { form: WindowForm; error?: Error }) {
  const { form, error } = props;
  const problemName = useProblemName(form.draft);
  return (
    <>
      <WhatFields form={form} />
      <WhenFields form={form} />
      <ScopeFields form={form} />
      <FormProblems error={error} problems={form.errors} nameOf={problemName} />
    </>
  );
}
