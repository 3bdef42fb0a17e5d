/** What gates say of evidence. */
export const evidenceGateTemplates = {
  evidence_artifact: '{{component}} ({{digest}})',
  evidence_passed_one: '{{subjects}} has passed {{what}}.',
  evidence_passed_other: '{{subjects}} have passed {{what}}.',
  evidence_stale_by_start:
    'By the planned start, {{start}}, that will be too old for {{subjects}}: it counts until {{until}}. Run {{what}} again before then.',
  evidence_failed:
    '{{subject}} failed {{what}} {{at}}. Fix what is wrong and run it again.',
  evidence_error:
    '{{what}} of {{subject}} ended in an error {{at}}, so it tells nothing. Run it again.',
  evidence_queued: '{{what}} of {{subject}} is waiting to run.',
  evidence_running: '{{what}} of {{subject}} is still running.',
  evidence_skipped:
    '{{what}} of {{subject}} was skipped {{at}}, which is not a pass. Run it.',
  evidence_outcome_unknown:
    '{{what}} of {{subject}} ended {{at}} with “{{outcome}}”, which is not a pass. Send pass where it passed.',
  evidence_too_old:
    '{{subject}} passed {{what}} {{at}}, which is too old: it counts for {{maxAge}}. Run it again.',
  evidence_streak_short_one:
    '{{subject}} has passed {{what}} {{count}} time in a row; the policy asks for {{streak}}.',
  evidence_streak_short_other:
    '{{subject}} has passed {{what}} {{count}} times in a row; the policy asks for {{streak}}.',
  evidence_metric_missed:
    '{{metric}} of {{what}} is {{value}} for {{subject}}; the policy asks for {{op}} {{bound}}.',
  evidence_metric_missing:
    '{{what}} of {{subject}} passed and does not give {{metric}}; the policy asks for {{op}} {{bound}}. Send this metric too.',
  evidence_missing:
    'No {{what}} of {{subject}} is known. Run it, or send its result.',
  evidence_digest_missing:
    'No artifact of {{component}} has a digest, so nothing can be looked for. Add it to {{release}}.',
  evidence_component_missing:
    '{{release}} has no components, so nothing can be looked for. Add what it ships.',
  evidence_more_one: '{{count}} more is missing or does not pass.',
  evidence_more_other: '{{count}} more are missing or do not pass.',
} as const;

/** Why evidence counts for nothing. */
export const ignoredEvidenceTemplates = {
  other_subject_component:
    'What is known of the release as a whole does not count: the policy asks about each component.',
  other_subject_artifact:
    'What is known of the release as a whole does not count: the policy asks about each artifact.',
  other_subject_release:
    'What is known of a component alone does not count: the policy asks about the release as a whole.',
  other_version:
    'What is known of {{what}} does not count: that is another version.',
  other_digest:
    'What is known of {{what}} does not count: that is another artifact.',
  no_digest:
    'What names no digest does not count: the policy asks about each artifact.',
  other_environment:
    'What is known from {{what}} does not count: the release goes into another environment.',
  other_type: '{{what}} does not count: the policy asks for {{type}}.',
  other_name: '{{what}} does not count: the policy asks for {{name}}.',
  by_hand:
    'What was recorded by hand does not count: the policy does not allow it.',
  unlisted_source:
    'What comes from {{what}} does not count: the policy does not list that source.',
  from_future: 'What was dated ahead of the clock when it came does not count.',
  untrusted_sender:
    'What names {{what}} as its source does not count: it was sent by somebody who may not speak for it.',
  untrusted_component:
    'What comes from {{what}} does not count: that source may not speak for this component.',
} as const;
