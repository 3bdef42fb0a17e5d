import { Alert, Flex } from '@backstage/ui';
import { ErrorDetail } from '@slipway/backstage-plugin-releases-common';
import { useReleasesTranslation } from '../translation';

/** Why a form could not be saved, and what is wrong with which field of it. */
export function FormProblems(props: {
  error?: Error;
  problems: readonly Pick<ErrorDetail, 'field' | 'message'>[];
  nameOf: (field: string) => string;
}) {
  const { error, problems, nameOf } = props;
  const { t } = useReleasesTranslation();
  if (!error && problems.length === 0) {
    return null;
  }
  return (
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
                {nameOf(field)}: {message}
              </span>
            ))}
          </Flex>
        )
      }
    />
  );
}
