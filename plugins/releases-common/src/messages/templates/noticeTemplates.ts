/** What people are notified of: titles, and a sentence for each. */
export const noticeTemplates = {
  act_vote: 'Your vote is needed on {{release}}',
  act_checklist: 'Tick an item for {{release}}',
  act_evidence: 'Evidence is missing for {{release}}',
  act_waiver: 'Answer the waiver request for {{release}}',
  acts_one: '{{count}} thing waits for you',
  acts_other: '{{count}} things wait for you',
  actsAbout: 'On {{releases}}.',
  dueBy: '{{what}} Due {{due}}.',

  ready: '{{release}} is ready',
  readyToGoOn: 'Every check of its next step passes.',
  readyAsPlanned:
    'Every check of its next step passes. It is planned to start {{start}}.',
  readies_one: '{{count}} of your releases became ready',
  readies_other: '{{count}} of your releases became ready',

  blocked: '{{release}} is no longer ready',
  blockeds_one: '{{count}} of your releases is no longer ready',
  blockeds_other: '{{count}} of your releases are no longer ready',

  moved: '{{release}} was moved',
  movedTo: '{{person}} moved it to {{to}}; it was planned for {{from}}.',
  movedEnd: '{{person}} moved its end to {{to}}; it was {{from}}.',
  movedFirst: '{{person}} planned it for {{to}}.',
  movedNowhere: '{{person}} removed its window; it was planned for {{from}}.',
  moves_one: '{{count}} of your releases was moved',
  moves_other: '{{count}} of your releases were moved',

  provider: 'A release before {{release}} was moved',
  providerTo: '{{provider}}, which must come first, is now planned for {{to}}.',
  providerNowhere: '{{provider}}, which must come first, has no window now.',
  hiddenProviderTo: 'A release that must come first is now planned for {{to}}.',
  hiddenProviderNowhere: 'A release that must come first has no window now.',
  providers_one: 'Releases before {{count}} of yours were moved',
  providers_other: 'Releases before {{count}} of yours were moved',

  freeze: 'A freeze is ahead of {{release}}',
  freezeOn:
    'It is planned to start {{start}}, during “{{window}}”. Move it, or ask for a waiver.',
  freezes_one: 'A freeze is ahead of {{count}} of your releases',
  freezes_other: 'Freezes are ahead of {{count}} of your releases',

  voided: 'Your vote on {{release}} is void',
  voidedBy:
    '{{person}} changed what you voted on ({{fields}}). Look at it again, and vote anew if you are still asked.',
  voideds_one: 'Your votes on {{count}} release are void',
  voideds_other: 'Your votes on {{count}} releases are void',

  decision_go: 'Go for {{release}}',
  decision_no_go: 'No-go for {{release}}',
  decision_conditional: 'Conditional go for {{release}}',
  decision_reopened: 'The decision on {{release}} was reopened',
  decidedIn: 'Decided by {{person}} in “{{review}}”.',
  decidedBecause: 'Decided by {{person}} in “{{review}}”: {{reason}}',
  reopenedSince:
    'What “{{review}}” decided on has changed, so a new decision is needed.',
  reopenedBecause: 'Reopened by {{person}} after “{{review}}”: {{reason}}',
  decisions_one: '{{count}} of your releases was decided on',
  decisions_other: '{{count}} of your releases were decided on',

  releases: '{{releases}}.',
} as const;
