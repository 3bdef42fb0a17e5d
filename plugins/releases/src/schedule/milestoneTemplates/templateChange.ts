import {
  MilestoneTemplate,
  MilestoneTemplateChangeInput,
} from '@slipway/backstage-plugin-releases-common';
import { differingFields } from '../../shared/editConflict';
import {
  draftFromTemplate,
  draftToTemplate,
  TemplateInput,
  TemplateInputField,
} from './TemplateDraft';

/** A template as the form would write it. */
export function inputOfTemplate(template: MilestoneTemplate): TemplateInput {
  return draftToTemplate(draftFromTemplate(template));
}

/** What has to be sent to make `wanted` of a template: only what differs. */
export function templateChangeOf(
  template: MilestoneTemplate,
  wanted: TemplateInput,
): MilestoneTemplateChangeInput {
  return Object.fromEntries(
    differingFields<TemplateInputField>(inputOfTemplate(template), wanted).map(
      field => [field, wanted[field] ?? null],
    ),
  );
}
