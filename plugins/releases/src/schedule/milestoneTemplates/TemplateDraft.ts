import {
  MilestoneTemplate,
  TemplateMilestone,
} from '@slipway/backstage-plugin-releases-common';
import { asRow, Row } from '../../shared/form';
import { NamedMilestoneKind, namedMilestoneKind } from '../../shared/status';

/** A milestone of a template, as it stands in the form. */
export interface TemplateMilestoneDraft {
  name: string;
  /** Absent: another one. */
  kind?: NamedMilestoneKind;
  days: number;
  side: 'before' | 'after';
  timeOfDay: string;
}

/** A template as it stands in the form: all that was typed, right or wrong. */
export interface TemplateDraft {
  name: string;
  description: string;
  /** Absent: that of the release's window. */
  timeZone?: string;
  milestones: Row<TemplateMilestoneDraft>[];
}

export function emptyMilestone(): Row<TemplateMilestoneDraft> {
  return asRow({ name: '', days: 1, side: 'before', timeOfDay: '17:00' });
}

export function emptyTemplateDraft(): TemplateDraft {
  return { name: '', description: '', milestones: [emptyMilestone()] };
}

/** A template as the form shows it. */
export function draftFromTemplate(template: MilestoneTemplate): TemplateDraft {
  return {
    name: template.name,
    description: template.description ?? '',
    timeZone: template.timeZone,
    milestones: template.milestones.map(
      ({ name, kind, offsetDays, timeOfDay }) =>
        asRow<TemplateMilestoneDraft>({
          name,
          kind: namedMilestoneKind(kind),
          days: Math.abs(offsetDays),
          side: offsetDays > 0 ? 'after' : 'before',
          timeOfDay,
        }),
    ),
  };
}

/** What was typed, in the fields of the contract, whose schema tells what is wrong. */
export function draftToTemplate(draft: TemplateDraft) {
  return {
    name: draft.name.trim(),
    description: draft.description.trim() || undefined,
    timeZone: draft.timeZone,
    milestones: draft.milestones.map(
      ({ name, kind, days, side, timeOfDay }): TemplateMilestone => ({
        name: name.trim(),
        kind,
        offsetDays: side === 'after' || days === 0 ? days : -days,
        timeOfDay,
      }),
    ),
  };
}

export type TemplateInput = ReturnType<typeof draftToTemplate>;

export type TemplateInputField = keyof TemplateInput;
