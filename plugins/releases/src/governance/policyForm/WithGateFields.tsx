import { Container } from '@backstage/ui';
import { ReactNode, useMemo } from 'react';
import { LoadError, LoadingRows } from '../../shared/feedback';
import { usePoliciesTranslation } from '../../shared/translation';
import { useGateTypes } from '../policies';
import { paramFieldOf } from './ParamField';
import { GateFields } from './PolicyDraft';

/** Waits until it is known which types gates can be of, and what each takes. */
export function WithGateFields(props: {
  children: (fields: GateFields) => ReactNode;
}) {
  const { t } = usePoliciesTranslation();
  const { data, error, refetch } = useGateTypes();
  const fields = useMemo(
    () =>
      data &&
      new Map(
        data.items.map(({ id, paramsSchema }) => [
          id,
          paramFieldOf(paramsSchema),
        ]),
      ),
    [data],
  );
  if (fields) {
    return <>{props.children(fields)}</>;
  }
  return (
    <Container py="4">
      {error ? (
        <LoadError
          what={t('policies.form.typesLoad')}
          error={error}
          onRetry={() => refetch()}
        />
      ) : (
        <LoadingRows rows={4} height={64} />
      )}
    </Container>
  );
}
