import { useApi } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink } from '@backstage/ui';
import {
  NewRelease,
  newReleaseSchema,
  readWith,
} from '@slipway/backstage-plugin-releases-common';
import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { ReleaseFields, useReleaseForm, useSaved } from '../../releases/form';
import { releasesApiRef } from '../../shared/api';
import { FormPage, useCreate, useNavigateAfterSave } from '../../shared/form';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';

type StartState = NewRelease['state'];

/** Plans a new release. */
export function PlanReleasePage() {
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const navigateAfterSave = useNavigateAfterSave();
  const queryClient = useQueryClient();
  const saved = useSaved();
  const [searchParams] = useSearchParams();
  const { form, input, isDirty, check, failedChecks, refuse } = useReleaseForm(
    undefined,
    searchParams.get('component') ?? undefined,
  );

  const save = useCreate({
    create: (release: NewRelease, write) => api.createRelease(release, write),
    onSaved: release => {
      queryClient.invalidateQueries();
      saved(release);
      navigateAfterSave(links.release(release.id));
    },
    refuse,
  });

  const submit = (state: StartState) => {
    check();
    save.reset();
    const read = readWith(newReleaseSchema, { ...input, state });
    if ('details' in read) {
      refuse(read.details);
    } else {
      save.mutate(read.value);
    }
  };

  return (
    <FormPage
      title={t('entity.plan')}
      isDirty={isDirty && !save.isSuccess}
      problem={save.error ?? failedChecks}
      onSubmit={() => submit(input.window ? 'planned' : 'draft')}
      buttons={
        <>
          <ButtonLink variant="tertiary" href={links.list()}>
            {t('form.cancel')}
          </ButtonLink>
          <Button
            variant="secondary"
            isPending={save.isPending && save.variables.state === 'draft'}
            onPress={() => submit('draft')}
          >
            {t('form.saveDraft')}
          </Button>
          <Button
            variant="primary"
            isPending={save.isPending && save.variables.state === 'planned'}
            onPress={() => submit('planned')}
          >
            {t('form.plan')}
          </Button>
        </>
      }
    >
      <ReleaseFields form={form} error={save.error ?? undefined} />
    </FormPage>
  );
}
