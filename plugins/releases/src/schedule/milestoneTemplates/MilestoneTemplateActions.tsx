import { Button, Flex, Text, TextField } from '@backstage/ui';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { RequireUpdate } from '../../releases/record';
import { ChoiceField } from '../../shared/form';
import { useReleasesTranslation } from '../../shared/translation';
import { useMayManageTrains } from '../trains';
import { TemplateDialog } from './TemplateDialog';
import { TemplateMilestones } from './TemplateMilestones';
import styles from './templates.module.css';
import {
  useApplyTemplate,
  useMakeTemplate,
  useTemplateList,
} from './useTemplates';

interface DialogProps {
  release: Release;
  onClose: () => void;
}

function ApplyDialog({ release, onClose }: DialogProps) {
  const { t } = useReleasesTranslation();
  const { data } = useTemplateList();
  const apply = useApplyTemplate(release);
  const [id, setId] = useState<string>();
  const templates = data?.pages.flatMap(({ items }) => items) ?? [];
  const chosen = templates.find(template => template.id === id);
  return (
    <TemplateDialog
      title={t('templates.applyTitle')}
      hint={
        release.window
          ? t('templates.applyHint', { name: release.name })
          : t('templates.needsWindow')
      }
      error={apply.error}
      confirmLabel={t('templates.apply')}
      isReady={chosen !== undefined && release.window !== undefined}
      isPending={apply.isPending}
      onConfirm={() => id && apply.mutate(id, { onSuccess: onClose })}
      onClose={onClose}
    >
      {data && templates.length === 0 ? (
        <Text color="secondary">{t('templates.none')}</Text>
      ) : (
        <ChoiceField
          label={t('templates.applyPick')}
          options={templates.map(template => ({
            id: template.id,
            label: template.name,
          }))}
          value={id}
          onChange={setId}
        />
      )}
      {chosen && <TemplateMilestones milestones={chosen.milestones} />}
    </TemplateDialog>
  );
}

function MakeDialog({ release, onClose }: DialogProps) {
  const { t } = useReleasesTranslation();
  const make = useMakeTemplate(release);
  const [name, setName] = useState(release.name);
  return (
    <TemplateDialog
      title={t('templates.saveTitle')}
      hint={t('templates.saveHint')}
      error={make.error}
      confirmLabel={t('templates.save')}
      isReady={name.trim() !== ''}
      isPending={make.isPending}
      onConfirm={() => make.mutate(name.trim(), { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextField
        label={t('templates.form.field.name')}
        isRequired
        value={name}
        onChange={setName}
      />
    </TemplateDialog>
  );
}

/** Dates the milestones of a release by a template, or makes one of them. */
export function MilestoneTemplateActions({ release }: { release: Release }) {
  const { t } = useReleasesTranslation();
  const mayManage = useMayManageTrains();
  const [open, setOpen] = useState<'apply' | 'make'>();
  const close = () => setOpen(undefined);
  return (
    <Flex gap="2" className={styles.wrap}>
      {!release.archivedAt && (
        <RequireUpdate releaseIds={[release.id]}>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setOpen('apply')}
          >
            {t('templates.apply')}
          </Button>
        </RequireUpdate>
      )}
      {mayManage && release.milestones.length > 0 && release.window && (
        <Button
          size="small"
          variant="secondary"
          onPress={() => setOpen('make')}
        >
          {t('templates.save')}
        </Button>
      )}
      {open === 'apply' && <ApplyDialog release={release} onClose={close} />}
      {open === 'make' && <MakeDialog release={release} onClose={close} />}
    </Flex>
  );
}
