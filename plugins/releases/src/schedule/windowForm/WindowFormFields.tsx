import { Alert, Flex } from '@backstage/ui';
import { useReleasesTranslation } from '../../shared/translation';
import { ScopeFields } from './ScopeFields';
import { useProblemName } from './useProblemName';
import { WindowForm } from './useWindowForm';
import { WhatFields } from './WhatFields';
import { WhenFields } from './WhenFields';

/** Everything that is written of a window. */
export function WindowFormFields(props: { form: WindowForm; error?: Error }) {
  const { form, error } = props;
  const { t } = useReleasesTranslation();
  const problemName = useProblemName(form.draft);
  const problems = form.errors;
  return (
    <>
      <WhatFields form={form} />
      <WhenFields form={form} />
      <ScopeFields form={form} />
      {(error || problems.length > 0) && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={error?.message ?? t('form.problems')}
          description={
            problems.length > 0 && (
              <Flex direction="column" gap="1">
                {problems.map(({ field, message }) => (
                  <span key={`${field} ${message}`}>
                    {problemName(field)}: {message}
                  </span>
                ))}
              </Flex>
            )
          }
        />
      )}
    </>
  );
}
