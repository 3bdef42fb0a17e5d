import {
  MilestoneTemplate,
  newMilestoneTemplateSchema,
  readWith,
} from '@slipway/backstage-plugin-releases-common';
import { DraftForm, useDraftForm } from '../../shared/form';
import {
  draftFromTemplate,
  draftToTemplate,
  emptyTemplateDraft,
  TemplateDraft,
  TemplateInput,
} from './TemplateDraft';

export type TemplateForm = DraftForm<TemplateDraft>;

function read(input: TemplateInput) {
  return readWith(newMilestoneTemplateSchema, input);
}

/** The draft of a template and what is wrong with it. */
export function useTemplateForm(base: MilestoneTemplate | undefined) {
  return useDraftForm({
    initial: () => (base ? draftFromTemplate(base) : emptyTemplateDraft()),
    inputOf: draftToTemplate,
    read,
  });
}
