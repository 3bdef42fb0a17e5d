import { Alert, Button, ButtonLink } from '@backstage/ui';
import { ReactNode } from 'react';
import { useReleasesTranslation } from '../translation';
import { FormPage } from './FormPage';

/** A page with a form that is saved or left. */
export function SavePage(props: {
  title: string;
  isDirty: boolean;
  onSubmit: () => void;
  problem?: unknown;
  cancelHref: string;
  /** Why this person cannot save it. */
  refusal?: string;
  /** Nothing is there to save. */
  isDisabled?: boolean;
  isPending: boolean;
  children: ReactNode;
}) {
  const { refusal } = props;
  const { t } = useReleasesTranslation();
  return (
    <FormPage
      title={props.title}
      isDirty={props.isDirty}
      problem={props.problem}
      onSubmit={props.onSubmit}
      buttons={
        <>
          <ButtonLink variant="tertiary" href={props.cancelHref}>
            {t('feedback.cancel')}
          </ButtonLink>
          <Button
            variant="primary"
            type="submit"
            isDisabled={refusal !== undefined || props.isDisabled}
            isPending={props.isPending}
          >
            {t('form.save')}
          </Button>
        </>
      }
    >
      {refusal && <Alert status="warning" icon title={refusal} mb="4" />}
      {props.children}
    </FormPage>
  );
}
