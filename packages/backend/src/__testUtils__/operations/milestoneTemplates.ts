import { NewMilestoneTemplateInput } from '@slipway/backstage-plugin-releases-common';
import { badRevision } from './badInput';
import { Operations, Step } from './Operation';
import { MANAGE, READ, WRITE } from './promised';

const template: NewMilestoneTemplateInput = {
  name: 'Tried template',
  milestones: [{ name: 'Code freeze', offsetDays: -2, timeOfDay: '17:00' }],
};
const madeTemplate: Step = {
  operation: 'createMilestoneTemplate',
  input: { body: template },
};

export const milestoneTemplateOperations = {
  getMilestoneDates: {
    promised: READ,
    made: madeTemplate,
    input: ({ id }) => ({
      query: {
        templateId: id,
        start: '2099-03-02T09:00:00Z',
        timeZone: 'Europe/Paris',
      },
    }),
    bad: {
      query: { start: '2099-03-02T09:00:00Z', timeZone: 'Europe/Paris' },
      field: 'templateId',
    },
  },
  listMilestoneTemplates: {
    promised: READ,
    bad: { query: { limit: 'all' }, field: 'limit' },
  },
  createMilestoneTemplate: {
    promised: MANAGE,
    input: () => ({ body: template }),
    bad: { body: { ...template, timeZone: 'Paris' }, field: 'timeZone' },
  },
  getMilestoneTemplate: {
    promised: READ,
    made: madeTemplate,
    bad: { query: { archived: 'maybe' }, field: 'archived' },
  },
  updateMilestoneTemplate: {
    promised: MANAGE,
    made: madeTemplate,
    input: () => ({ body: { description: 'Changed' } }),
    bad: { body: { milestones: [] }, field: 'milestones' },
  },
  archiveMilestoneTemplate: {
    promised: MANAGE,
    made: madeTemplate,
    bad: badRevision,
  },
  restoreMilestoneTemplate: {
    promised: MANAGE,
    made: madeTemplate,
    after: [{ operation: 'archiveMilestoneTemplate' }],
    bad: badRevision,
  },
  getMilestoneTemplateLedger: {
    promised: READ,
    made: madeTemplate,
    bad: { query: { limit: 'all' }, field: 'limit' },
  },
  applyMilestoneTemplate: {
    promised: WRITE,
    also: () => madeTemplate,
    input: ({ other }) => ({ body: { templateId: other } }),
    bad: { body: {}, field: 'templateId' },
  },
} satisfies Operations;
