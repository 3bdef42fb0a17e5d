import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, ButtonLink } from '@backstage/ui';
import { NewRelease } from '@slipway/backstage-plugin-releases-common';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  datedMilestones,
  newDraft,
  ReleaseFields,
  slotDraftOf,
  useReleaseForm,
  useSaved,
  withSlot,
} from '../../releases/form';
import { DateMilestones } from '../../schedule/milestoneTemplates';
import { FindDraftTime } from '../../schedule/planning';
import { releasesApiRef, useGeneralAction } from '../../shared/api';
import { FormPage, useCreate, useNavigateAfterSave } from '../../shared/form';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';

type NewDraft = Parameters<typeof newDraft>[0];

/** The form of a new release, which starts as `given` says. */
export function PlanReleaseForm({ given }: { given: NewDraft }) {
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const navigateAfterSave = useNavigateAfterSave();
  const queryClient = useQueryClient();
  const saved = useSaved();
  const { form, input, isDirty, submit, failedChecks, refuse } = useReleaseForm(
    undefined,
    () => newDraft(given),
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

  const saveAs = (state: NewRelease['state']) => {
    form.change({ state });
    submit(release => save.mutate(release));
  };

  const { change, draft } = form;
  const ofComponent = useGeneralAction(
    'create',
    draft.components[0]?.entityRef || undefined,
  );
  const start = input.window?.start;
  const { milestones } = draft;
  const { timeZone } = draft.window;
  const milestoneTools = useMemo(
    () => (
      <DateMilestones
        start={start}
        timeZone={timeZone}
        like={given.like}
        onDated={dated =>
          change({ milestones: datedMilestones(milestones, dated, timeZone) })
        }
      />
    ),
    [change, given.like, milestones, start, timeZone],
  );

  // The same as long as nothing changes that a search goes by.
  const known = JSON.stringify(slotDraftOf(draft));
  const windowTools = useMemo(
    () => (
      <FindDraftTime
        draft={known && JSON.parse(known)}
        timeZone={timeZone}
        onChoose={slot => change(withSlot({ milestones }, slot))}
      />
    ),
    [change, known, milestones, timeZone],
  );

  return (
    <FormPage
      title={t('entity.plan')}
      isDirty={isDirty && !save.isSuccess}
      problem={save.error ?? failedChecks}
      onSubmit={() => saveAs(input.window ? 'planned' : 'draft')}
      buttons={
        <>
          <ButtonLink variant="tertiary" href={links.list()}>
            {t('feedback.cancel')}
          </ButtonLink>
          <Button
            variant="secondary"
            isPending={save.isPending && save.variables.state === 'draft'}
            onPress={() => saveAs('draft')}
          >
            {t('form.saveDraft')}
          </Button>
          <Button
            variant="primary"
            isPending={save.isPending && save.variables.state === 'planned'}
            onPress={() => saveAs('planned')}
          >
            {t('form.plan')}
          </Button>
        </>
      }
    >
      {ofComponent?.allowed === false && (
        <Alert status="warning" icon title={ofComponent.sentence} mb="4" />
      )}
      <ReleaseFields
        form={form}
        windowTools={windowTools}
        milestoneTools={milestoneTools}
        error={save.error ?? undefined}
      />
    </FormPage>
  );
}
