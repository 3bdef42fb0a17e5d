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
    '{{what}} of {{subject}} ended in an error {{at}}, so there is no result. Run it again.',
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
    '{{what}} of {{subject}} passed but did not report {{metric}}; the policy asks for {{op}} {{bound}}. Send this metric too.',
  evidence_missing:
    'There is no result of {{what}} for {{subject}}. Run it, or send its result.',
  evidence_digest_missing:
    'No artifact of {{component}} has a digest by which to look for evidence. Add one to {{release}}.',
  evidence_component_missing:
    '{{release}} has no components to look for evidence of. Add what it ships.',
  evidence_more_one: '{{count}} more is missing or does not pass.',
  evidence_more_other: '{{count}} more are missing or do not pass.',
} as const;

/** Why evidence counts for nothing. */
export const ignoredEvidenceTemplates = {
  other_subject_component:
    'Evidence about the release as a whole does not count: the policy asks about each component.',
  other_subject_artifact:
    'Evidence about the release as a whole does not count: the policy asks about each artifact.',
  other_subject_release:
    'Evidence about a single component does not count: the policy asks about the release as a whole.',
  other_version:
    'Evidence about {{what}} does not count: that is another version.',
  other_digest:
    'Evidence about {{what}} does not count: that is another artifact.',
  no_digest:
    'Evidence without a digest does not count: the policy asks about each artifact.',
  other_environment:
    'Evidence from {{what}} does not count: the release goes to another environment.',
  other_type: '{{what}} does not count: the policy asks for {{type}}.',
  other_name: '{{what}} does not count: the policy asks for {{name}}.',
  by_hand:
    'Evidence recorded by hand does not count: the policy does not allow it.',
  unlisted_source:
    'Evidence from {{what}} does not count: the policy does not list that source.',
  from_future:
    'Evidence that was dated in the future when it arrived does not count.',
  untrusted_sender:
    'Evidence that names {{what}} as its source does not count: whoever sent it may not report for that source.',
  untrusted_component:
    'Evidence from {{what}} does not count: that source may not report on this component.',
} as const;
