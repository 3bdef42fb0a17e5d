export { DateMilestones } from './DateMilestones';
export { EditTemplateForm } from './EditTemplateForm';
export { MilestoneTemplateActions } from './MilestoneTemplateActions';
export { TemplateFormFields } from './TemplateFormFields';
export { TemplateMilestones } from './TemplateMilestones';
export { useTemplateForm } from './useTemplateForm';
export { useArchiveTemplate, useTemplateList } from './useTemplates';
export { useTemplateSaved } from './useTemplateSaved';
