export const adoptionMessages = {
  differs: 'Policies have changed since the approval',
  changes: 'What would change',
  verdict: 'This release: {{kept}} now, {{today}} then',
  adopt: "Adopt today's policies",
  question: "Adopt today's policies?",
  consequence:
    'From then on they judge this release. What they newly ask has to pass before it starts.',
  lessens:
    'They ask less of it than before. The activity tells that you adopted them.',
  confirm: 'Adopt',
  notDone: 'Could not adopt them',
  done: "{{name}} is held to today's policies",
  compare: 'See what differs',
} as const;
