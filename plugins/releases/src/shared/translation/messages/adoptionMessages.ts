export const adoptionMessages = {
  differs: 'Policies have changed since the approval',
  changes: 'What would change',
  verdict: 'This release: {{kept}} now, {{today}} then',
  adopt: "Adopt today's policies",
  question: "Adopt today's policies?",
  consequence:
    'They apply to this release from then on. Whatever they add has to pass before it starts.',
  lessens:
    'They ask less of it than before. The activity records that you adopted them.',
  confirm: 'Adopt',
  notDone: 'Could not adopt them',
  done: "{{name}} is held to today's policies",
  compare: 'See what differs',
} as const;
