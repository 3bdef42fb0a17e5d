import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import { ReleaseMilestone } from '@slipway/backstage-plugin-releases-common';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { releasesApiRef } from '../../shared/api';
import { NotDone } from '../../shared/feedback';
import { ChoiceField } from '../../shared/form';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './templates.module.css';
import { useTemplateList } from './useTemplates';

const AS_THERE = 'as-there';

/** Dates the milestones of a release that is not saved yet. */
export function DateMilestones(props: {
  /** When it starts; absent where that is not known. */
  start?: string;
  timeZone: string;
  /** Whose milestones may be taken as well. */
  like?: { id: string; name: string };
  onDated: (milestones: ReleaseMilestone[]) => void;
}) {
  const { start, timeZone, like, onDated } = props;
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const { data } = useTemplateList();
  const [chosen, setChosen] = useState(like ? AS_THERE : undefined);
  const templates = data?.pages.flatMap(({ items }) => items) ?? [];
  const options = [
    ...(like
      ? [{ id: AS_THERE, label: t('form.dated.asIn', { name: like.name }) }]
      : []),
    ...templates.map(({ id, name }) => ({ id, label: name })),
  ];
  const dates = useMutation({
    mutationFn: (by: { start: string; choice: string }) =>
      api.getMilestoneDates({
        start: by.start,
        timeZone,
        ...(by.choice === AS_THERE
          ? { fromReleaseId: like?.id }
          : { templateId: by.choice }),
      }),
    onSuccess: ({ items }) => onDated(items),
  });
  if (options.length === 0) {
    return null;
  }
  return (
    <Flex direction="column" gap="2" mt="3">
      {dates.error && (
        <NotDone title={t('templates.notDone')}>{dates.error.message}</NotDone>
      )}
      <div className={styles.dated}>
        <ChoiceField
          label={t('form.dated.by')}
          options={options}
          value={chosen}
          onChange={setChosen}
        />
        <Button
          variant="secondary"
          isDisabled={!start || !chosen}
          isPending={dates.isPending}
          onPress={() =>
            start && chosen && dates.mutate({ start, choice: chosen })
          }
        >
          {t('form.dated.apply')}
        </Button>
      </div>
      <Text color="secondary">
        {start ? t('form.dated.hint') : t('form.dated.needsWindow')}
      </Text>
    </Flex>
  );
}
