export const timeMessages = {
  zone: 'Time zone of the times shown',
  mine: 'My time, {{zone}}',
  release: "Release's time, {{zone}}",
  ownZone: "Each release's own time",
  utc: 'UTC',
  inZone: '{{time}} {{zone}}',
  dueBy: 'by {{time}} {{zone}}',
  wasDue: 'was due {{time}} {{zone}}',
  noWindow: 'No window yet',
} as const;
