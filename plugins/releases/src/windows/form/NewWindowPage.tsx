import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, ButtonLink } from '@backstage/ui';
import {
  NewWindow,
  ReleasesApiError,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { releasesApiRef } from '../../api/releasesApiRef';
import { FormPage } from '../../form/FormPage';
import { useIdempotencyKeys } from '../../form/useIdempotencyKeys';
import { Columns } from '../../layout/Columns';
import { useReleasesLinks } from '../../links/ReleasesLinks';
import { useReleasesTranslation } from '../../translation/useReleasesTranslation';
import { useMayManageWindows } from '../useMayManageWindows';
import { PreviewPanel } from './PreviewPanel';
import { usePreviewWhileTyping } from './usePreviewWhileTyping';
import { useWindowForm } from './useWindowForm';
import { useWindowSaved } from './useWindowSaved';
import { WindowFormFields } from './WindowFormFields';

/** Makes a freeze or an allow window. */
export function NewWindowPage() {
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const saved = useWindowSaved();
  const keyOf = useIdempotencyKeys();
  const mayManage = useMayManageWindows();
  const { form, window, toPreview, isDirty, check, failedChecks, refuse } =
    useWindowForm(undefined);
  const answer = usePreviewWhileTyping(toPreview, refuse);

  const save = useMutation({
    mutationFn: (wanted: NewWindow) =>
      api.windows.create(wanted, { idempotencyKey: keyOf(wanted) }),
    onSuccess: made => {
      queryClient.invalidateQueries();
      saved(made);
      navigate(links.window(made.id));
    },
    onError: error => {
      if (error instanceof ReleasesApiError) {
        refuse(error.details);
      }
    },
  });

  const submit = () => {
    check();
    save.reset();
    if (window) {
      save.mutate(window);
    }
  };

  return (
    <FormPage
      title={t('windows.form.new')}
      isDirty={isDirty && !save.isSuccess}
      problem={save.error ?? failedChecks}
      onSubmit={submit}
      buttons={
        <>
          <ButtonLink variant="tertiary" href={links.windows()}>
            {t('form.cancel')}
          </ButtonLink>
          <Button
            variant="primary"
            type="submit"
            isDisabled={mayManage === false}
            isPending={save.isPending}
          >
            {t('form.save')}
          </Button>
        </>
      }
    >
      {mayManage === false && (
        <Alert status="warning" icon title={t('windows.mayNot')} mb="4" />
      )}
      <Columns
        lead={null}
        main={<WindowFormFields form={form} error={save.error ?? undefined} />}
        side={
          <PreviewPanel
            window={toPreview}
            zone={form.draft.timeZone}
            answer={answer}
          />
        }
      />
    </FormPage>
  );
}
