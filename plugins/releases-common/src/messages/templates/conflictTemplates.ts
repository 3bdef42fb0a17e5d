export const conflictTemplates = {
  same_component:
    '{{releases}} ship {{entities}} at the same time, {{when}}. Move one of them.',
  neighbours_overlap:
    '{{releases}} change at the same time, {{when}}, and {{links}}. Move one of them, or agree on who goes first.',
  neighbours_overlap_required:
    '{{releases}} change at the same time, {{when}}, and {{links}}. Move one of them.',
  off_departure:
    '{{release}} is planned {{planned}}, but {{train}} leaves {{leaves}}. Move the release, or put it on another departure.',
  inside_freeze: '{{release}} starts inside the freeze {{windows}}. {{remedy}}',
  runs_into_freeze_finish:
    '{{release}} is still under way when the freeze {{windows}} begins {{start}}. The freeze lets it finish; see that it starts on time.',
  runs_into_freeze_stop:
    '{{release}} is still under way when the freeze {{windows}} begins {{start}}, and the freeze stops what is under way. End it before, or ask for a waiver.',
  leaves_allow_windows:
    '{{release}} starts while it is allowed to and ends after that: {{windows}} ends {{start}}. Shorten it or move it, or ask for a waiver.',
  outside_allow_windows:
    '{{release}} lies outside the windows that allow it ({{windows}}) {{when}}. {{remedy}}',
  moveOrWaive: 'Move it, or ask for a waiver.',
  moveOrWaive_to: 'Move it, for example to {{next}}, or ask for a waiver.',
  resource_over_capacity:
    '{{releases}} use {{resource}} in {{environment}} at the same time, {{when}}. {{capacity}} Move one of them.',
  resource_over_capacity_booked_one:
    '{{releases}} uses {{resource}} in {{environment}} {{when}}, in addition to what is booked {{bookings}}. {{capacity}} Move it.',
  resource_over_capacity_booked_other:
    '{{releases}} use {{resource}} in {{environment}} at the same time, {{when}}, in addition to what is booked {{bookings}}. {{capacity}} Move one of them.',
  resource_booked:
    '{{releases}} uses {{resource}} in {{environment}} while it is booked {{bookings}}. Move the release, or end the booking.',
  environment_over_capacity:
    '{{releases}} go to {{environment}} at the same time, {{when}}. {{capacity}} Move one of them.',
  environment_over_capacity_booked_one:
    '{{releases}} goes to {{environment}} {{when}}, in addition to what is booked {{bookings}}. {{capacity}} Move it.',
  environment_over_capacity_booked_other:
    '{{releases}} go to {{environment}} at the same time, {{when}}, in addition to what is booked {{bookings}}. {{capacity}} Move one of them.',
  environment_booked_one:
    '{{releases}} goes to {{environment}} while it is booked {{bookings}}. Move the release, or end the booking.',
  environment_booked_other:
    '{{releases}} go to {{environment}} while it is booked {{bookings}}. Move the releases, or end the booking.',
  capacity_one: 'Only one release at a time.',
  capacity_other: 'Capacity: {{count}} at a time.',
  person_in_two_places:
    '{{person}} manages {{releases}}, which happen at the same time, {{when}}. Move one of them, or name another manager.',
  milestone_after_start:
    '{{milestone}} of {{release}} is due {{due}}, after the release starts {{start}}. Move the milestone or the release.',
  milestone_out_of_order:
    '{{milestone}} of {{release}} is due {{due}}, after {{before}}, which waits for it. Move one of them.',
  milestone_overdue:
    '{{milestone}} of {{release}} was due {{due}} and is not done. Mark it as done, or set a new date.',
} as const;
