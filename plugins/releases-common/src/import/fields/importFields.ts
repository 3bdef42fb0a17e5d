/**
 * The fields of a release that a column of a file most often is, by their paths
 * in the contract, and what screens and templates call them.
 *
 * @public
 */
export const importFieldWords = {
  version: 'Version',
  components: 'Components',
  name: 'Name',
  'window.start': 'Planned start',
  'window.end': 'Planned end',
  'window.timeZone': 'Time zone',
  environment: 'Environment',
  state: 'State',
  kind: 'Kind',
  impact: 'Impact',
  ownerRef: 'Owner',
  managerRef: 'Release manager',
  description: 'Description',
  rollbackPlan: 'Rollback plan',
  tags: 'Tags',
  'actual.start': 'Actual start',
  'actual.end': 'Actual end',
  'source.provider': 'Provider',
  'source.externalId': 'External ID',
} as const;

/** @public */
export type ImportField = keyof typeof importFieldWords;

/** @public */
export const IMPORT_FIELDS = Object.keys(
  importFieldWords,
) as readonly ImportField[];

/** Other names, folded; what stands first in a file wins. */
const OTHER_NAMES: Partial<Record<ImportField, readonly string[]>> = {
  version: ['releaseversion', 'ver', 'tag', 'toversion', 'newversion'],
  components: [
    'component',
    'service',
    'services',
    'app',
    'apps',
    'application',
    'applications',
    'microservice',
    'microservices',
  ],
  name: ['release', 'releasename', 'title'],
  'window.start': [
    'start',
    'startdate',
    'starttime',
    'starts',
    'startsat',
    'begin',
    'begins',
    'from',
    'golive',
    'golivedate',
    'date',
    'releasedate',
    'deploymentdate',
    'planneddate',
    'plannedfor',
    'scheduledstart',
    'windowstart',
  ],
  'window.end': [
    'end',
    'enddate',
    'endtime',
    'ends',
    'endsat',
    'finish',
    'until',
    'to',
    'plannedfinish',
    'scheduledend',
    'windowend',
  ],
  'window.timeZone': ['tz', 'zone', 'windowtimezone'],
  environment: ['env', 'targetenvironment', 'target'],
  state: ['status', 'releasestate', 'releasestatus'],
  kind: ['releasekind', 'releasetype', 'changetype'],
  impact: ['releaseimpact'],
  ownerRef: ['team', 'owningteam', 'responsibleteam', 'squad'],
  managerRef: ['manager', 'coordinator', 'releasecoordinator'],
  description: ['notes', 'releasenotes', 'details', 'summary'],
  rollbackPlan: ['rollback', 'backoutplan', 'backout'],
  tags: ['labels'],
  'actual.start': ['startedat'],
  'actual.end': ['finishedat', 'completedat', 'releasedat'],
  'source.externalId': ['externalid'],
};

/** A name without capitals, spaces and signs: `Component(s)`, `components`. @internal */
export function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Without what stands in brackets behind it: `Start (UTC)`. */
function namesOf(column: string): string[] {
  return [fold(column), fold(column.replace(/\([^)]*\)\s*$/, ''))];
}

/** Whether a column is called as a field is. @internal */
export function isCalled(column: string, field: ImportField): boolean {
  const names = [
    fold(field),
    fold(importFieldWords[field]),
    ...(OTHER_NAMES[field] ?? []),
  ];
  return namesOf(column).some(name => names.includes(name));
}
