import { MilestoneTemplate } from '@slipway/backstage-plugin-releases-common';

export function sampleTemplate(
  changes: Partial<MilestoneTemplate> = {},
): MilestoneTemplate {
  return {
    id: 'ordinary',
    name: 'Ordinary',
    milestones: [
      { name: 'Code freeze', offsetDays: -3, timeOfDay: '17:00' },
      { name: 'Go/no-go', offsetDays: 0, timeOfDay: '09:00' },
      { name: 'Retrospective', offsetDays: 1, timeOfDay: '10:00' },
    ],
    createdBy: 'user:default/release-manager',
    createdAt: '2026-11-01T09:00:00Z',
    updatedAt: '2026-11-01T09:00:00Z',
    revision: 2,
    ...changes,
  };
}
