/** What moves would change. */
export const planTemplates = {
  preview_one: 'If {{count}} release moved: {{changes}}.',
  preview_other: 'If {{count}} releases moved: {{changes}}.',
  conflictsAppear_one: '{{count}} conflict would appear',
  conflictsAppear_other: '{{count}} conflicts would appear',
  conflictsVanish_one: '{{count}} conflict would vanish',
  conflictsVanish_other: '{{count}} conflicts would vanish',
  releasesLate_one: '{{count}} release would be late',
  releasesLate_other: '{{count}} releases would be late',
  noChange: 'no conflict would appear or vanish, and no release would be late',
  departure: 'the departure of {{train}} {{start}}',
  milestone_after_start:
    '{{milestone}} of {{release}} is due {{by}} after {{release}} starts. Move the milestone, or the release less far forward.',
  departure_missed:
    '{{release}} misses {{departure}} by {{by}}. Move it less far back, or remove it from the train.',
  wrong_order:
    '{{release}} and {{other}} come in the wrong order by {{by}}. Move {{release}} as well.',
  unbound: 'Nothing waits for {{release}}; it can be postponed freely.',
  noSlack:
    '{{release}} cannot be postponed any further before {{bound}} has to wait.',
  noSlack_departure:
    '{{release}} cannot be postponed any further and still reach {{bound}}.',
  slack:
    '{{release}} can be postponed by another {{by}}, then {{bound}} has to wait.',
  slack_departure:
    '{{release}} can be postponed by another {{by}}, then it misses {{bound}}.',
} as const;
