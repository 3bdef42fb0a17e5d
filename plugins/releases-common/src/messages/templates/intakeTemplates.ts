/** Why events from other tools came to where they stand. */
export const intakeTemplates = {
  no_target:
    'It does not say what it is about: no release, version, digest or repository.',
  no_such_release: 'There is no release {{id}}.',
  no_release_of_source: 'No release comes from {{provider}} as {{externalId}}.',
  no_release_of_digest:
    'No release has an artifact with the digest {{digest}}.',
  no_release_of_version: 'No release ships {{version}} of {{components}}.',
  no_component_of_project:
    'No component in the catalog has the annotation {{annotation}} with {{value}}.',
  no_version: 'It does not say which version of {{components}} it is about.',
  not_its_own:
    '{{source}} may not speak of {{components}}. Widen entityFilter or projects of the source in releases.sources, and replay it.',
  no_such_source:
    'The source {{source}} is no longer in releases.sources. Add it again, and replay this.',
  unbound_sender:
    '{{who}} is bound to no source. Name it as the principal of one in releases.sources, and replay this.',
  not_taken_over: 'Artifacts and scope are not taken over into releases yet.',
  unreadable: 'It cannot be read.',
  field: '{{field}}: {{text}}',
  evidence_conflict:
    'Other evidence of {{provider}} with the id {{externalId}} is there already, and stands.',
  from_future:
    'It is dated {{time}}, which was more than 5 minutes ahead when it came in. Correct the clock of the sender, and replay it once that time has come.',
  gave_up_one:
    'Processing it failed {{count}} time. The log has the error. Replay it when its cause is gone.',
  gave_up_other:
    'Processing it failed {{count}} times. The log has the error. Replay it when its cause is gone.',
  tried_again:
    'Processing it failed, and is tried again. The log has the error.',
} as const;
